import { expect, test } from "vitest";
import { order } from "../testing/fakes.ts";
import { inTheMaking, ready, waiting, withOrder, withSnapshot, type Orders } from "./orders.ts";

const none: Orders = new Map();
const queued = order({ version: 2, state: "QUEUED" });
const making = order({ version: 3, state: "MAKING" });

test("drops a message that is older than what is shown", () => {
  const orders = withOrder(none, making);
  expect(withOrder(orders, queued)).toBe(orders);
});

test("takes the same message twice without effect", () => {
  const orders = withOrder(withOrder(none, making), making);
  expect([...orders.values()]).toEqual([making]);
});

test("keeps a message that is newer than the snapshot", () => {
  const orders = withSnapshot(withOrder(none, making), [queued], new Set([making.orderId]));
  expect(inTheMaking(orders)).toEqual([making]);
});

test("keeps an order that the snapshot does not have yet", () => {
  const orders = withSnapshot(withOrder(none, queued), [], new Set([queued.orderId]));
  expect(waiting(orders)).toEqual([queued]);
});

test("forgets an order that ended while the connection was lost", () => {
  const orders = withSnapshot(withOrder(none, queued), [], new Set());
  expect(waiting(orders)).toEqual([]);
});

test("shows completed orders for a quarter of an hour, the newest first", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 2, 9, minute)).toISOString();
  const done = [0, 10, 5].map((minute) =>
    order({ orderId: `order-at-${minute}`, state: "COMPLETED", endedAt: at(minute) }),
  );
  const orders = withSnapshot(none, done, new Set());
  const shown = ready(orders, Date.parse(at(15)));
  expect(shown.map((each) => each.orderId)).toEqual(["order-at-10", "order-at-5"]);
});
