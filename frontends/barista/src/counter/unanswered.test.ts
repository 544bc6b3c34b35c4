import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { order, someTime, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { actions, answersWith, openModel } from "../testing/openModel.ts";
import type { CounterModel } from "./counterModel.ts";

const making = order({
  version: 3,
  state: "MAKING",
  number: 7,
  queuedAt: someTime,
  claimedBy: { id: "aiko", name: "Aiko" },
});
const accepted: Answer = [202, { requestId: "mine" }];

let models: CounterModel[];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(someTime) });
  sessionStorage.clear();
  models = [];
});

afterEach(() => {
  models.forEach((model) => model.stop());
  vi.useRealTimers();
});

interface Page {
  readonly orders?: readonly Order[];
  readonly answer?: Answer;
  readonly me?: string;
  readonly user?: string;
}

/** A page of the tab; what it asks of an order gets no answer, unless there is one. */
async function page({ orders = [making], answer, me = "aiko", user }: Page = {}) {
  const answers = { ...answersWith(orders), ...(answer ? { [actions]: answer } : {}) };
  const dying =
    (send: typeof fetch): typeof fetch =>
    (input, init) =>
      `${init?.method} ${String(input)}` === actions && answer === undefined
        ? new Promise(() => {})
        : send(input, init);
  const deps = { me: () => me, ...(user ? { user: () => user } : {}) };
  const { model, transport, asked } = await openModel(answers, deps, dying);
  models.push(model);
  const requests = asked.filter(({ what }) => what === actions);
  return { model, transport, requests };
}

const leave = () => globalThis.dispatchEvent(new Event("pagehide"));
const bodies = ({ requests }: { requests: readonly { body: unknown }[] }) => requests.map(({ body }) => body);

test("what was held and got no answer before the page went is sent by the next page, once", async () => {
  const { model } = await page();
  await model.act(making, "COMPLETE");
  leave();
  const next = await page({ answer: accepted });
  expect(bodies(next)).toEqual([{ action: "COMPLETE", version: 3 }]);
  expect(bodies(await page({ answer: accepted }))).toEqual([]);
});

test("so is a cancellation with its reason, and a drink that was handed out", async () => {
  const { model } = await page();
  await model.act(making, "CANCEL", "MISTAKE");
  expect(bodies(await page({ answer: accepted }))).toEqual([
    { action: "CANCEL", version: 3, reason: "MISTAKE" },
  ]);
  const ready = order({ ...making, version: 4, state: "COMPLETED", endedAt: someTime });
  void (await page({ orders: [ready] })).model.act(ready, "COLLECT");
  expect(bodies(await page({ orders: [ready], answer: accepted }))).toEqual([
    { action: "COLLECT", version: 4 },
  ]);
});

test("what was asked for at once and can be tapped again is not sent by the next page", async () => {
  const { model } = await page();
  void model.act(making, "UNMAKE");
  expect(bodies(await page({ answer: accepted }))).toEqual([]);
});

test("what was undone, answered or refused is not sent again", async () => {
  const { model } = await page({ answer: [409, { state: "MAKING" }] });
  await model.act(making, "COMPLETE");
  model.undo(making.orderId);
  expect(bodies(await page({ answer: accepted }))).toEqual([]);
  await model.act(making, "COMPLETE");
  await model.sendNow(making.orderId);
  expect(bodies(await page({ answer: accepted }))).toEqual([]);
});

test("what was done although the answer was lost is not asked for again, and nothing is said", async () => {
  const { model } = await page();
  await model.act(making, "COMPLETE");
  leave();
  const done = order({ ...making, version: 4, state: "COMPLETED", endedAt: someTime });
  const next = await page({ orders: [done], answer: accepted });
  expect(bodies(next)).toEqual([]);
  expect(next.model.store.value.notices).toEqual([]);
});

test("a request that arrives twice is refused once, of which nothing is said", async () => {
  const { model } = await page();
  await model.act(making, "COMPLETE");
  leave();
  const next = await page({ answer: accepted });
  const done = order({ ...making, version: 4, state: "COMPLETED", endedAt: someTime });
  const refusal = { action: "COMPLETE", requestId: "mine", refusal: "TOO_LATE" };
  next.transport.publish({ type: "order", order: done, refusal });
  expect(next.model.store.value.notices).toEqual([]);
});

test("if the order has changed otherwise, that is said", async () => {
  const { model } = await page();
  await model.act(making, "COMPLETE");
  leave();
  const queued = order({ version: 4, state: "QUEUED", number: 7, queuedAt: someTime });
  const next = await page({ orders: [queued], answer: [409, { state: "QUEUED", order: queued }] });
  await vi.advanceTimersByTimeAsync(0);
  expect(bodies(next)).toEqual([{ action: "COMPLETE", version: 3 }]);
  expect(next.model.store.value.notices).toEqual([{ key: "changed", number: 7 }]);
});

test.each([
  [202, "cut off"],
  [500, {}],
  [401, {}],
] as const)(
  "a request that the leaving page sees fail (%s, %s) is sent by the next one",
  async (status, body) => {
    const { model } = await page({ answer: [status, body] });
    await model.act(making, "COMPLETE");
    leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(bodies(await page({ answer: accepted }))).toHaveLength(1);
  },
);

test("it goes in the name of whoever tapped it at the tablet, and never with somebody else's access", async () => {
  const { model } = await page({ me: "tablet Mika", user: "Mika" });
  await model.act(making, "COMPLETE");
  leave();
  expect(bodies(await page({ answer: accepted, me: "manager" }))).toEqual([]);
  const next = await page({ answer: accepted, me: "tablet Ken", user: "Ken" });
  expect(next.requests.map(({ headers }) => headers.get("device-user"))).toEqual(["Mika"]);
});
