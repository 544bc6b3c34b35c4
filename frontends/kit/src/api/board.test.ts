import { expect, test } from "vitest";
import { fakeFetch, order, someTime } from "../testing/fakes.ts";
import { ServerClock } from "../time/serverClock.ts";
import { readBoard } from "./board.ts";
import { ApiClient } from "./client.ts";

const path = "GET /api/shops/demo/orders?state=QUEUED,MAKING,COMPLETED&limit=100";
const [one, two] = [order({ orderId: "one" }), order({ orderId: "two" })];
const wait = (place: number) => ({ place, readyFrom: someTime, readyTo: someTime });

test("reads every page, and the waits of all of them", async () => {
  const newOrder = { fromSeconds: 60, toSeconds: 120 };
  const { send } = fakeFetch({
    [path]: [200, { orders: [one], next: "a b", expectedWaits: { one: wait(1) }, newOrder }],
    [`${path}&next=a%20b`]: [200, { orders: [two], expectedWaits: { two: wait(2) }, newOrder }],
  });
  const board = await readBoard(new ApiClient({ clock: new ServerClock(), fetch: send }), "demo");
  expect(board).toEqual({ orders: [one, two], expectedWaits: { one: wait(1), two: wait(2) }, newOrder });
});

test("does without waits where the service knows none", async () => {
  const { send } = fakeFetch({ [path]: [200, { orders: [] }] });
  const board = await readBoard(new ApiClient({ clock: new ServerClock(), fetch: send }), "demo");
  expect(board).toEqual({ orders: [], expectedWaits: {} });
});
