import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { order } from "@serverlesspresso/kit/testing/fakes.ts";
import { ready } from "@serverlesspresso/kit/state/orders.ts";
import { expect, test } from "vitest";
import { nextChange, preparing, withoutEnded } from "./numbers.ts";

const now = Date.parse("2026-11-02T09:00:00.000Z");
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();
const known = (...orders: Order[]) => new Map(orders.map((each) => [each.orderId, each]));
const done = (orderId: string, seconds: number) =>
  order({ orderId, state: "COMPLETED", endedAt: ago(seconds) });

test("a ready number goes after the shop's own time, the newest stands first", () => {
  const orders = known(done("old", 61), done("older", 59), done("newer", 5));
  expect(ready(orders, now, 60_000).map((each) => each.orderId)).toEqual(["newer", "older"]);
  expect(nextChange([done("older", 59), done("newer", 5)], now, 60_000)).toBe(now + 1_000);
});

test("a drink that is begun keeps its place among those that wait", () => {
  const orders = known(
    order({ orderId: "second", state: "MAKING", queuedAt: ago(10) }),
    order({ orderId: "first", state: "QUEUED", queuedAt: ago(20) }),
  );
  expect(preparing(orders).map((each) => each.orderId)).toEqual(["first", "second"]);
});

test("a thousand orders leave no more behind than a few hundred", () => {
  let orders = known(order({ orderId: "active", state: "QUEUED" }));
  for (let i = 0; i < 1_000; i++) {
    const state = i % 3 === 0 ? "CANCELLED" : "COMPLETED";
    orders = new Map(orders).set(`o${i}`, order({ orderId: `o${i}`, state, endedAt: ago(1) }));
    orders = withoutEnded(orders, now, 600_000) as typeof orders;
  }
  expect(orders.size).toBe(201);
  expect(orders.has("active")).toBe(true);
  expect([...withoutEnded(orders, now + 600_000, 600_000).keys()]).toEqual(["active"]);
});
