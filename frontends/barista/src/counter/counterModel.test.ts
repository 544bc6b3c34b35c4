import { type FakeTransport, order, someTime, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { actions, answersWith, api, board, openModel } from "../testing/openModel.ts";
import type { CounterModel } from "./counterModel.ts";

const queued = order({ version: 2, state: "QUEUED", number: 7, queuedAt: someTime });
const making = order({ ...queued, version: 3, state: "MAKING", claimedBy: { id: "ken", name: "Ken" } });
const accepted: Answer = [202, { requestId: "mine" }];

let transport: FakeTransport;
let model: CounterModel;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(someTime) });
  sessionStorage.clear();
});

afterEach(() => {
  model.stop();
  vi.useRealTimers();
});

async function open(
  answers: Record<string, Answer | (() => Answer)> = {},
  onNewOrder = () => {},
  onNotMade = () => {},
) {
  const given = { ...answersWith([queued]), [actions]: accepted, ...answers };
  const opened = await openModel(given, { onNewOrder, onNotMade, me: () => "aiko" });
  ({ model, transport } = opened);
  return { times: (what: string) => opened.asked.filter((each) => each.what === what).length };
}

const refusal = (requestId: string, after = making) =>
  transport.publish({
    type: "order",
    order: after,
    refusal: { action: "MAKE", requestId, refusal: "WRONG_STATE" },
  });

test("what completes an order is requested after five seconds, and not before", async () => {
  const { times } = await open();
  await model.act(queued, "COMPLETE");
  await vi.advanceTimersByTimeAsync(4_999);
  expect(times(actions)).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(times(actions)).toBe(1);
  expect(model.store.value.held.size).toBe(0);
});

test("what is done shortly before its deadline is requested at once, or while it is held", async () => {
  const after = (seconds: number) => new Date(Date.parse(someTime) + seconds * 1_000).toISOString();
  const soon = order({ ...making, finishBefore: after(12) });
  const sooner = order({ ...making, orderId: "order-0002", finishBefore: after(9.999) });
  const others = `POST ${api}/orders/order-0002/actions`;
  const { times } = await open({ [board]: [200, { orders: [soon, sooner] }], [others]: accepted });
  await model.act(sooner, "COMPLETE");
  await model.act(soon, "COMPLETE");
  expect(times(others)).toBe(1);
  expect([...model.store.value.held.keys()]).toEqual(["order-0001"]);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(times(actions)).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(times(actions)).toBe(1);
});

/** Seconds from the time to make, and from the end of the time to finish, which is five minutes later. */
test.each([
  ["the time to make", 0, -10, -5],
  ["the time to make", 0, -1, 4],
  ["the time to make", 0, 0, 5],
  ["the time to make", 0, 1, 6],
  ["the time to finish", 300, -20, -15],
  ["the time to finish", 300, -12, -10],
  ["the time to finish", 300, -10, -10],
  ["the time to finish", 300, -1, -1],
  ["the time to finish", 300, 0, 0],
  ["the time to finish", 300, 1, 1],
])("by %s (%d s), what is done at %d s is requested at %d s", async (_, deadline, pressed, requested) => {
  const at = (seconds: number) => Date.parse(someTime) + (deadline + seconds) * 1_000;
  const timed = order({
    ...making,
    makeBefore: someTime,
    finishBefore: new Date(at(300 - deadline)).toISOString(),
  });
  const { times } = await open({ [board]: [200, { orders: [timed] }] });
  vi.setSystemTime(at(pressed));
  await model.act(timed, "COMPLETE");
  if (requested > pressed) {
    await vi.advanceTimersByTimeAsync(at(requested) - 1 - Date.now());
    expect(times(actions)).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(times(actions)).toBe(1);
  expect(Date.now()).toBe(at(requested));
});

test("what is held is requested when the page is hidden", async () => {
  const { times } = await open();
  await model.act(queued, "CANCEL", "MISTAKE");
  const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(0);
  hidden.mockRestore();
  expect(times(actions)).toBe(1);
});

test("what is held is requested before leaving", async () => {
  const { times } = await open({ [`DELETE ${api}/connections/screen-1`]: [204, ""] });
  await model.act(queued, "COMPLETE");
  await model.leave();
  expect(times(actions)).toBe(1);
});

test("the refusal of somebody else's request is not shown", async () => {
  await open();
  await model.act(queued, "MAKE");
  refusal("theirs");
  expect(model.store.value.notices).toEqual([]);
  refusal("mine");
  expect(model.store.value.notices).toEqual([{ key: "took", number: 7, name: "Ken" }]);
  refusal("mine", order({ ...queued, version: 4 }));
  expect(model.store.value.notices).toEqual([{ key: "WRONG_STATE", number: 7 }]);
});

test("an answer that is overdue is looked up, and said where looking up brings nothing", async () => {
  const { times } = await open();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(times(board)).toBe(2);
  await model.act(queued, "MAKE");
  await vi.advanceTimersByTimeAsync(5_999);
  expect(times(board)).toBe(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(times(board)).toBe(3);
  expect(model.store.value.notices).toEqual([{ key: "takingLonger", number: 7 }]);
  expect(model.busy()).toBe(false);
});

test("an answer that is found by looking up needs no words", async () => {
  let orders = [queued];
  await open({ [board]: () => [200, { orders }] });
  await model.act(queued, "MAKE");
  orders = [making];
  await vi.advanceTimersByTimeAsync(6_000);
  expect(model.store.value.orders.get("order-0001")?.state).toBe("MAKING");
  expect(model.store.value.notices).toEqual([]);
});

test("while the connection is lost, an answer is looked up soon", async () => {
  const { times } = await open();
  transport.failing = true;
  transport.break();
  await model.act(queued, "MAKE");
  await vi.advanceTimersByTimeAsync(1_500);
  expect(times(board)).toBe(2);
});

test("calls once for a drink that was not made in time, and not for one that nobody chose", async () => {
  const onNotMade = vi.fn();
  await open({}, () => {}, onNotMade);
  const expired = { ...queued, version: 3, state: "EXPIRED", endedAt: someTime };
  transport.publish({ type: "order", order: { ...order(), orderId: "order-0002", state: "EXPIRED" } });
  expect(onNotMade).not.toHaveBeenCalled();
  transport.publish({ type: "order", order: expired });
  transport.publish({ type: "order", order: expired });
  expect(onNotMade).toHaveBeenCalledOnce();
});

test("calls for a new order once, and for no other message about it", async () => {
  const onNewOrder = vi.fn();
  await open({ [board]: [200, { orders: [] }] }, onNewOrder);
  transport.publish({ type: "order", order: order() });
  expect(onNewOrder).not.toHaveBeenCalled();
  transport.publish({ type: "order", order: queued });
  transport.publish({ type: "order", order: queued });
  transport.publish({ type: "order", order: making });
  expect(onNewOrder).toHaveBeenCalledOnce();
});

test("whose drink is taken over is told by whom, and who took it is not", async () => {
  const mine = { ...making, claimedBy: { id: "aiko", name: "Aiko" } };
  const { times } = await open({ [board]: [200, { orders: [making] }] });
  await model.act(making, "TAKE_OVER");
  expect(times(actions)).toBe(1);
  transport.publish({ type: "order", order: { ...mine, version: 4 } });
  expect(model.store.value.notices).toEqual([]);
  transport.publish({ type: "order", order: { ...making, version: 5 } });
  expect(model.store.value.notices).toEqual([{ key: "takenOver", number: 7, name: "Ken" }]);
});

test("whose Done is held for a drink that is taken over is told by whom", async () => {
  const mine = order({ ...making, claimedBy: { id: "aiko", name: "Aiko" } });
  const { times } = await open({ [board]: [200, { orders: [mine] }] });
  await model.act(mine, "COMPLETE");
  transport.publish({ type: "order", order: { ...making, version: 4 } });
  expect(model.store.value.notices).toEqual([{ key: "takenOver", number: 7, name: "Ken" }]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(times(actions)).toBe(0);
});

test("what only its claimant may do is refused with who that is", async () => {
  const mine = order({ ...making, claimedBy: { id: "aiko", name: "Aiko" } });
  let orders = [mine];
  await open({ [board]: () => [200, { orders }], [actions]: [403, { code: "NOT_YOURS" }] });
  orders = [order({ ...making, version: 4 })];
  await model.act(mine, "UNMAKE");
  expect(model.store.value.notices).toEqual([{ key: "takenOver", number: 7, name: "Ken" }]);
});

test("of several drinks taken together, one that is refused says so and the others go on", async () => {
  const others = [2, 3].map((number) => order({ ...queued, orderId: `order-000${number}`, number }));
  const asking = (number: number) => `POST ${api}/orders/order-000${number}/actions`;
  const { times } = await open({
    [board]: [200, { orders: [queued, ...others] }],
    [actions]: [409, { state: "MAKING", order: making }],
    [asking(2)]: [202, { requestId: "second" }],
    [asking(3)]: [503, {}],
  });
  await model.actTogether([queued, ...others], "MAKE");
  expect([times(actions), times(asking(2)), times(asking(3))]).toEqual([1, 1, 1]);
  expect([...model.store.value.asked.keys()]).toEqual(["order-0002"]);
  expect(model.store.value.notices).toEqual([
    { key: "took", number: 7, name: "Ken" },
    { key: "noAnswer", number: 3 },
  ]);
});

test("of several drinks done together, each is undone by itself", async () => {
  const second = order({ ...making, orderId: "order-0002", number: 8 });
  const others = `POST ${api}/orders/order-0002/actions`;
  const { times } = await open({ [board]: [200, { orders: [making, second] }], [others]: accepted });
  await model.actTogether([making, second], "COMPLETE");
  model.undo(making.orderId);
  await vi.advanceTimersByTimeAsync(5_000);
  expect([times(actions), times(others)]).toEqual([0, 1]);
});

test("what was said is gone with the next tap, or once it is dismissed", async () => {
  await open({ [actions]: [409, { state: "MAKING", order: making }] });
  await model.act(queued, "MAKE");
  expect(model.store.value.notices).toHaveLength(1);
  model.store.value.notices.forEach((said) => model.dismiss(said));
  expect(model.store.value.notices).toEqual([]);
  await model.act(queued, "MAKE");
  expect(model.store.value.notices).toHaveLength(1);
  await model.act(making, "COMPLETE");
  expect(model.store.value.notices).toEqual([]);
});
