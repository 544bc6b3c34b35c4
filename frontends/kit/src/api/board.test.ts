import { expect, test } from "vitest";
import { fakeFetch, order } from "../testing/fakes.ts";
import { ServerClock } from "../time/serverClock.ts";
import { readBoard } from "./board.ts";
import { ApiClient } from "./client.ts";

const path = "GET /api/shops/demo/orders?state=QUEUED,MAKING,COMPLETED&limit=100";
const [one, two] = [order({ orderId: "one" }), order({ orderId: "two" })];

test("reads every page, and the wait of a new order", async () => {
  const newOrder = { fromSeconds: 60, toSeconds: 120 };
  const { send } = fakeFetch({
    [path]: [200, { orders: [one], next: "a b", newOrder }],
    [`${path}&next=a%20b`]: [200, { orders: [two], newOrder }],
  });
  const board = await readBoard(new ApiClient({ clock: new ServerClock(), fetch: send }), "demo");
  expect(board).toEqual({ orders: [one, two], newOrder });
});

test("does without the wait where the service knows none", async () => {
  const { send } = fakeFetch({ [path]: [200, { orders: [] }] });
  const board = await readBoard(new ApiClient({ clock: new ServerClock(), fetch: send }), "demo");
  expect(board).toEqual({ orders: [] });
});
