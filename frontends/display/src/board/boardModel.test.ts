import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import {
  fakeFetch,
  FakeTransport,
  grant,
  order,
  shop,
  someTime,
} from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BoardModel } from "./boardModel.ts";

const api = "/api/shops/demo";
const later = "2026-11-02T09:05:00.000Z";
const code = {
  url: "http://order",
  usesLeft: 7,
  usesPerCode: 10,
  validFrom: someTime,
  expiresAt: later,
  nextCodeAt: later,
  serverTime: someTime,
};
const making = order({ version: 3, state: "MAKING", number: 12 });
const ready = order({ ...making, version: 4, state: "COMPLETED", endedAt: someTime });

let transport: FakeTransport;
let model: BoardModel;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  transport = new FakeTransport();
});

afterEach(() => {
  model.stop();
  vi.useRealTimers();
});

async function open(orders: readonly object[], connections = () => [200, grant()] as const) {
  const clock = new ServerClock(() => Date.parse(someTime));
  const { send } = fakeFetch({
    [`GET ${api}`]: [200, shop()],
    [`GET ${api}/code`]: [200, code],
    [`POST ${api}/connections`]: connections,
    [`GET ${api}/orders?state=QUEUED,MAKING,COMPLETED&limit=100`]: [200, { orders }],
  });
  const onReady = vi.fn();
  model = new BoardModel({
    shop: "demo",
    api: new ApiClient({ clock: new ServerClock(() => Date.parse(someTime)), fetch: send }),
    clock,
    transport,
    onReady,
  });
  model.start();
  await vi.advanceTimersByTimeAsync(0);
  return onReady;
}

const publish = (...orders: readonly object[]) =>
  orders.forEach((each) => transport.publish({ type: "order", order: each }));

test("calls once for a drink that becomes ready, and for no other message", async () => {
  const onReady = await open([making]);
  publish({ ...making, version: 3 }, order({ orderId: "order-0002", state: "QUEUED", number: 13 }));
  expect(onReady).not.toHaveBeenCalled();
  publish(ready, ready, making);
  transport.publish({ type: "shop", shop: shop({ version: 2 }) });
  transport.publish({ type: "queue", version: 1, queue: [] });
  expect(onReady).toHaveBeenCalledOnce();
});

test("a drink that was handed out goes, and comes back without a call", async () => {
  const onReady = await open([ready]);
  const collected = { ...ready, version: 5, collectedAt: someTime, collectedBy: { role: "BARISTA" } };
  publish(collected);
  expect(model.store.value.orders.get(ready.orderId)?.collectedAt).toBe(someTime);
  publish({ ...ready, version: 6 });
  publish({ ...collected, orderId: "order-0002", version: 5 });
  expect(model.store.value.orders.get(ready.orderId)?.collectedAt).toBeUndefined();
  expect(onReady).not.toHaveBeenCalled();
});

test("an order that the first look did not have is there at the second one", async () => {
  const orders = [making];
  await open(orders);
  orders.push(order({ orderId: "order-0002", state: "QUEUED", number: 13 }));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(model.store.value.orders.get("order-0002")?.number).toBe(13);
});

test("does not call for a drink that was ready before it looked", async () => {
  const onReady = await open([ready]);
  publish(ready);
  expect(onReady).not.toHaveBeenCalled();
});

test("where the services do not let it in, it tries again after a minute", async () => {
  let removed = true;
  await open([making], () => (removed ? ([403, {}] as never) : [200, grant()]));
  expect(model.store.value.refused?.status).toBe(403);
  removed = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(model.store.value.connection).toBe("live");
  expect(model.store.value.refused).toBeUndefined();
});

test("the expected wait ages from when the queue moved, for as long as the first drink is in the making", async () => {
  await open([]);
  const ahead = { number: 12, place: 0, readyFrom: "2026-11-02T09:00:40.000Z", readyTo: later };
  transport.publish({
    type: "queue",
    version: 1,
    queue: [ahead, { ...ahead, number: 13, place: 1 }],
    newOrder: { fromSeconds: 100, toSeconds: 290 },
  });
  expect(model.store.value.newOrder).toEqual({
    wait: { fromSeconds: 100, toSeconds: 290 },
    at: Date.parse(someTime),
    agesFor: 40_000,
  });
});
