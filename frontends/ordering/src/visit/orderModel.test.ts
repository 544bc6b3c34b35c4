import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { fakeFetch, FakeTransport, grant, shop, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, choosing, now, queued, scan } from "../testing.tsx";
import { OrderModel } from "./orderModel.ts";
import { OrderTokens } from "./orderTokens.ts";

const mine = `GET ${api}/orders/order-0001`;
const drink = `PUT ${api}/orders/order-0001/drink`;
const actions = `POST ${api}/orders/order-0001/actions`;
const accepted: Answer = [202, { requestId: "mine" }];

let transport: FakeTransport;
let model: OrderModel;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
  transport = new FakeTransport();
});

afterEach(() => {
  model.stop();
  vi.useRealTimers();
});

async function open(answers: Record<string, Answer | (() => Answer)>) {
  const clock = new ServerClock(() => now);
  const { send, asked } = fakeFetch({
    [`GET ${api}`]: [200, shop()],
    [`POST ${api}/connections`]: [200, grant()],
    [drink]: accepted,
    [actions]: accepted,
    ...answers,
  });
  const tokens = new OrderTokens("demo", localStorage);
  tokens.add(scan, now);
  model = new OrderModel({
    shop: "demo",
    api: new ApiClient({ clock, fetch: send }),
    clock,
    transport,
    tokens,
  });
  model.start(undefined);
  await vi.advanceTimersByTimeAsync(0);
  return { times: (what: string) => asked.filter((each) => each.what === what).length };
}

/** So long that nobody waits for the admission any more. */
const afterAdmission = () => vi.advanceTimersByTimeAsync(10_000);

const refusal = (action: string, requestId: string, order: object) =>
  transport.publish({ type: "order", order, refusal: { action, requestId, refusal: "WRONG_STATE" } });

test("a barista's refused request is not the customer's", async () => {
  await open({ [mine]: [200, { order: queued }] });
  refusal("MAKE", "theirs", queued);
  expect(model.store.value.notice).toBeUndefined();
});

test("the customer's own refused request is explained, even where the refusal comes first", async () => {
  await open({
    [mine]: [200, { order: queued }],
    [actions]: () => {
      refusal("CANCEL", "mine", queued);
      return accepted;
    },
  });
  await model.cancel();
  expect(model.store.value.notice).toBe("tooLateToCancel");
  expect(model.store.value.pending).toBeUndefined();
});

test("an answer that is overdue is looked up once", async () => {
  let order: object = choosing;
  const { times } = await open({ [mine]: () => [200, { order }] });
  await afterAdmission();
  await model.choose({ drinkId: "flat-white", options: {} });
  order = queued;
  await vi.advanceTimersByTimeAsync(5_999);
  expect(times(mine)).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(times(mine)).toBe(2);
  expect(model.store.value).toMatchObject({ order: { state: "QUEUED" } });
  expect(model.store.value.notice).toBeUndefined();
});

test("an answer that stays away is said", async () => {
  await open({ [mine]: [200, { order: choosing }] });
  await afterAdmission();
  await model.choose({ drinkId: "flat-white", options: {} });
  await vi.advanceTimersByTimeAsync(6_000);
  expect(model.store.value.notice).toBe("takingLonger");
});

test("an admission that is overdue is looked up", async () => {
  let admitted = false;
  const { times } = await open({ [mine]: () => (admitted ? [200, { order: choosing }] : [404, {}]) });
  expect(model.store.value.order).toBeUndefined();
  admitted = true;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(times(mine)).toBe(2);
  expect(model.store.value.order?.state).toBe("CHOOSING");
});

test("an answer that cannot be looked up is said", async () => {
  let away = false;
  await open({ [mine]: () => (away ? [500, {}] : [200, { order: choosing }]) });
  await afterAdmission();
  await model.choose({ drinkId: "flat-white", options: {} });
  away = true;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(model.store.value.notice).toBe("noAnswer");
});
