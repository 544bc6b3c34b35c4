import { order, someTime, type FakeTransport } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answersWith, api, openModel } from "../testing/openModel.ts";
import type { CounterModel } from "./counterModel.ts";

const key = "a-key-of-22-characters";
const taken = { orderId: "order-0009", requestId: "order-0009", code: "K7QM4XPT9RWD2HJN" };
const rejected = order({
  orderId: "order-0009",
  state: "REJECTED",
  reason: "AT_CAPACITY",
  endedAt: someTime,
});
let model: CounterModel;
let transport: FakeTransport;

beforeEach(() => vi.useFakeTimers({ now: Date.parse(someTime) }));

afterEach(() => {
  model.stop();
  vi.useRealTimers();
});

async function open() {
  const opened = await openModel({
    ...answersWith([]),
    [`POST ${api}/orders`]: [202, taken],
    [`GET ${api}/orders/order-0009`]: [200, { order: rejected }],
  });
  ({ model, transport } = opened);
  return opened.asked;
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
