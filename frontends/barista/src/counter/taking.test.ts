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
import { CounterModel } from "./counterModel.ts";

const api = "/api/shops/demo";
const key = "a-key-of-22-characters";
const taken = { orderId: "order-0009", requestId: "order-0009", code: "K7QM4XPT9RWD2HJN" };
const rejected = order({
  orderId: "order-0009",
  state: "REJECTED",
  reason: "AT_CAPACITY",
  endedAt: someTime,
});
const transport = new FakeTransport();
let model: CounterModel;

beforeEach(() => vi.useFakeTimers());

afterEach(() => {
  model.stop();
  vi.useRealTimers();
});

async function open() {
  const clock = new ServerClock(() => Date.parse(someTime));
  const { send, asked } = fakeFetch({
    [`GET ${api}`]: [200, shop()],
    [`POST ${api}/connections`]: [200, grant()],
    [`GET ${api}/orders?state=QUEUED,MAKING,COMPLETED,EXPIRED&limit=100`]: [200, { orders: [] }],
    [`POST ${api}/orders`]: [202, taken],
    [`GET ${api}/orders/order-0009`]: [200, { order: rejected }],
  });
  model = new CounterModel({ shop: "demo", api: new ApiClient({ clock, fetch: send }), clock, transport });
  model.start();
  await vi.advanceTimersByTimeAsync(0);
  return asked;
}

test("an order at the counter is asked for under its key, and comes as others do", async () => {
  const asked = await open();
  await vi.advanceTimersByTimeAsync(3_000);
  await model.take(key, { drinkId: "flat-white", options: {}, name: "Mika" });
  expect(asked.at(-1)?.headers.get("Idempotency-Key")).toBe(key);
  expect(asked.at(-1)?.body).toEqual({ drinkId: "flat-white", options: {}, name: "Mika" });
  transport.publish({ type: "order", order: { ...rejected, state: "QUEUED", version: 2, number: 12 } });
  expect(model.store.value.orders.get("order-0009")?.number).toBe(12);
  const before = asked.length;
  await vi.advanceTimersByTimeAsync(7_000);
  expect(asked).toHaveLength(before);
});

test("what became of it is looked up once if no message says so", async () => {
  await open();
  await model.take(key, { drinkId: "flat-white", options: {} });
  await vi.advanceTimersByTimeAsync(7_000);
  expect(model.store.value.orders.get("order-0009")?.state).toBe("REJECTED");
});
