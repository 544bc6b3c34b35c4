import { expect, test } from "vitest";
import { order } from "../testing/fakes.ts";
import {
  inTheMaking,
  justHandedOut,
  ready,
  waiting,
  withOrder,
  withoutOld,
  withSnapshot,
  type Orders,
} from "./orders.ts";

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
  const orders = withSnapshot(withOrder(none, making), [queued], new Map([[making.orderId, 3]]));
  expect(inTheMaking(orders)).toEqual([making]);
});

test("keeps an order that the snapshot does not have yet", () => {
  const orders = withSnapshot(withOrder(none, queued), [], new Map([[queued.orderId, 2]]));
  expect(waiting(orders)).toEqual([queued]);
});

test("does not bring back from an older snapshot what a message has taken away", () => {
  expect(withSnapshot(none, [queued], new Map([[queued.orderId, 3]])).size).toBe(0);
  expect(withSnapshot(withOrder(none, queued), [], new Map([[queued.orderId, 3]])).size).toBe(0);
  expect(waiting(withSnapshot(none, [queued], new Map([[queued.orderId, 2]])))).toEqual([queued]);
});

test("forgets an order that ended while the connection was lost", () => {
  const orders = withSnapshot(withOrder(none, queued), [], new Map());
  expect(waiting(orders)).toEqual([]);
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 2, 9, minute)).toISOString();

test("shows what is ready for as long as the shop says, the newest first", () => {
  const done = [0, 10, 5].map((minute) =>
    order({ orderId: `order-at-${minute}`, state: "COMPLETED", endedAt: at(minute) }),
  );
  const orders = withSnapshot(none, done, new Map());
  const shown = ready(orders, Date.parse(at(15)), 15 * 60_000);
  expect(shown.map((each) => each.orderId)).toEqual(["order-at-10", "order-at-5"]);
});

test("what was handed out is not ready any more, and can be called back for a minute", () => {
  const done = order({ state: "COMPLETED", endedAt: at(0) });
  const collected = { ...done, version: 5, collectedAt: at(2), collectedBy: { role: "BARISTA" } };
  const orders = withOrder(withOrder(none, done), collected);
  expect(ready(orders, Date.parse(at(2)), 600_000)).toEqual([]);
  expect(justHandedOut(orders, Date.parse(at(3)) - 1)).toEqual([collected]);
  expect(justHandedOut(orders, Date.parse(at(3)))).toEqual([]);
  const back = { ...done, version: 6 };
  expect(ready(withOrder(orders, back), Date.parse(at(3)), 600_000)).toEqual([back]);
});

test("what is shown as ready for long is not forgotten before", () => {
  const done = order({ state: "COMPLETED", endedAt: at(0) });
  const orders = withOrder(none, done);
  expect(withoutOld(orders, Date.parse(at(31)), 600_000).size).toBe(0);
  expect(withoutOld(orders, Date.parse(at(31)), 3_600_000).size).toBe(1);
});
