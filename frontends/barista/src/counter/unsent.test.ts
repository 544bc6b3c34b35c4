import { order, someTime, type Answer, type FakeTransport } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { actions, answersWith, openModel } from "../testing/openModel.ts";
import type { CounterModel } from "./counterModel.ts";

const inMinutes = (minutes: number) => new Date(Date.parse(someTime) + minutes * 60_000).toISOString();
const making = order({
  version: 3,
  state: "MAKING",
  number: 7,
  queuedAt: someTime,
  finishBefore: inMinutes(5),
  claimedBy: { id: "aiko", name: "Aiko" },
});
const id = making.orderId;

let model: CounterModel;
let transport: FakeTransport;
let answers: Record<string, Answer | (() => Answer)>;
let requests: { what: string; headers: Headers; body: unknown }[];
let user: string;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse(someTime) });
  sessionStorage.clear();
  user = "Aiko";
  answers = answersWith([making]);
  const deps = { me: () => user.toLowerCase(), user: () => user };
  ({ model, transport, asked: requests } = await openModel(answers, deps));
});

afterEach(() => {
  model.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const sent = () => requests.filter(({ what }) => what === actions);
const held = () => model.store.value.held.get(id);
const notices = () => model.store.value.notices;

async function doneWithoutNetwork() {
  await model.act(making, "COMPLETE");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(sent()).toHaveLength(1);
}

test("Done that finds no network is kept, says nothing else, and is sent when there is one", async () => {
  await doneWithoutNetwork();
  expect(held()).toMatchObject({ action: "COMPLETE", unsent: true });
  expect(notices()).toEqual([]);
  answers[actions] = [202, { requestId: "r" }];
  await vi.advanceTimersByTimeAsync(10_000);
  const body = { action: "COMPLETE", version: 3 };
  expect(sent().map((request) => request.body)).toEqual([body, body]);
  expect(held()).toBeUndefined();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent()).toHaveLength(2);
});

test("it is sent at once when the connection is back, and not while the browser knows of no network", async () => {
  const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  await doneWithoutNetwork();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(sent()).toHaveLength(1);
  onLine.mockReturnValue(true);
  answers[actions] = [202, { requestId: "r" }];
  globalThis.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(sent()).toHaveLength(2);
});

test("it can be undone all the time", async () => {
  await doneWithoutNetwork();
  model.undo(id);
  answers[actions] = [202, { requestId: "r" }];
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent()).toHaveLength(1);
});

test("it is not sent after its deadline, and that is said", async () => {
  await doneWithoutNetwork();
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(held()).toBeUndefined();
  expect(notices()).toEqual([{ key: "TOO_LATE", number: 7 }]);
  const times = sent().length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent()).toHaveLength(times);
});

test("it goes in the name of whoever tapped it", async () => {
  await doneWithoutNetwork();
  user = "Mika";
  answers[actions] = [202, { requestId: "r" }];
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent().map(({ headers }) => headers.get("device-user"))).toEqual(["Aiko", "Aiko"]);
});

test("what somebody else has done meanwhile is not done again", async () => {
  await doneWithoutNetwork();
  transport.publish({
    type: "order",
    order: { ...making, version: 4, claimedBy: { id: "ken", name: "Ken" } },
  });
  expect(held()).toBeUndefined();
  expect(notices()).toEqual([{ key: "takenOver", number: 7, name: "Ken" }]);
});

test("what is sent at once and finds no network says so with its number", async () => {
  await model.act(making, "UNMAKE");
  expect(held()).toBeUndefined();
  expect(notices()).toEqual([{ key: "noAnswer", number: 7 }]);
});

test("a refusal is no lack of a network", async () => {
  answers[actions] = [503, {}];
  await doneWithoutNetwork();
  expect(held()).toBeUndefined();
  expect(notices()).toEqual([{ key: "noAnswer", number: 7 }]);
});
