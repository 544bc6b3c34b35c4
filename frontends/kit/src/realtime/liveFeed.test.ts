import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiProblem } from "../api/problem.ts";
import { FakeTransport, grant, order } from "../testing/fakes.ts";
import { LiveFeed, type FeedOptions } from "./liveFeed.ts";

let transport: FakeTransport;
let steps: string[];
let feed: LiveFeed;

beforeEach(() => {
  vi.useFakeTimers();
  transport = new FakeTransport();
  steps = [];
});

afterEach(() => {
  feed.stop();
  vi.useRealTimers();
});

function start(change: Partial<FeedOptions> = {}): void {
  feed = new LiveFeed({
    transport,
    grant: async () => (steps.push("grant"), grant()),
    snapshot: async () => void steps.push(`snapshot after ${transport.opened.length}`),
    onMessage: (message) => void steps.push(message.type),
    onState: (state) => void steps.push(state),
    onRefused: (problem) => void steps.push(`refused ${problem.status}`),
    random: () => 0,
    ...change,
  });
  feed.start();
}

test("subscribes first, then reads the snapshot, then is live", async () => {
  start();
  await vi.advanceTimersByTimeAsync(0);
  expect(steps).toEqual(["connecting", "grant", "snapshot after 1", "live"]);
});

test("looks again a moment after each connection, once", async () => {
  start({ lookAgain: async () => void steps.push("look") });
  await vi.advanceTimersByTimeAsync(2_999);
  expect(steps).not.toContain("look");
  await vi.advanceTimersByTimeAsync(1);
  expect(steps.slice(-2)).toEqual(["live", "look"]);
  transport.break();
  steps = [];
  await vi.advanceTimersByTimeAsync(250 + 3_000);
  expect(steps).toEqual(["grant", "snapshot after 2", "live", "look"]);
  await vi.advanceTimersByTimeAsync(30 * 60_000);
  expect(steps.at(-1)).toBe("look");
  expect(steps).toHaveLength(4);
});

test("a look that fails is tried again, and not for ever; whoever has lost the connection does not look", async () => {
  const lookAgain = vi.fn(async () => Promise.reject(new Error("away")));
  start({ lookAgain });
  await vi.advanceTimersByTimeAsync(2_000);
  transport.failing = true;
  transport.break();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(lookAgain).not.toHaveBeenCalled();
  transport.failing = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lookAgain).toHaveBeenCalledTimes(5);
});

test("passes on a message that comes before the snapshot", async () => {
  let finish = () => {};
  start({ snapshot: () => new Promise((resolve) => (finish = resolve)) });
  await vi.advanceTimersByTimeAsync(0);
  transport.publish({ type: "order", order: order() });
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(steps).toEqual(["connecting", "grant", "order", "live"]);
});

test("asks for a new address, subscribes and reads again after a loss", async () => {
  start();
  await vi.advanceTimersByTimeAsync(0);
  steps = [];
  transport.break();
  expect(steps).toEqual(["lost"]);
  await vi.advanceTimersByTimeAsync(250);
  expect(steps).toEqual(["lost", "grant", "snapshot after 2", "live"]);
});

test("waits longer after each failure", async () => {
  transport.failing = true;
  start();
  await vi.advanceTimersByTimeAsync(0);
  for (const wait of [250, 500, 1000, 2000]) {
    steps = [];
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(steps).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(steps).toEqual(["grant", "lost"]);
  }
});

const unavailable = (seconds?: number) =>
  new ApiProblem(503, "UNAVAILABLE", "later", {}, seconds === undefined ? undefined : seconds * 1_000);

/** How long it waits after each of ten refusals in a row. */
async function waits(problem: ApiProblem, random: number): Promise<number[]> {
  const asked: number[] = [];
  start({ grant: () => (asked.push(Date.now()), Promise.reject(problem)), random: () => random });
  while (asked.length <= 10) {
    await vi.advanceTimersToNextTimerAsync();
  }
  return asked.slice(1).map((at, i) => at - (asked[i] ?? 0));
}

test.each([
  [2, 0, 2_000],
  [2, 1, 2_500],
  [0, 0, 1_000],
  [30, 1, 37_500],
  [3_600, 0, 60_000],
  [3_600, 1, 75_000],
])("told to come again in %d s, it does so however often (chance %d)", async (seconds, random, millis) => {
  expect(new Set(await waits(unavailable(seconds), random))).toEqual(new Set([millis]));
});

test("where nobody says when to come again, it waits for up to twenty seconds", async () => {
  expect((await waits(unavailable(), 1)).slice(-2)).toEqual([20_000, 20_000]);
});

/** Signing in is looked at again two seconds after it was away, so another screen may have asked in vain just before. */
test("is live within five seconds once the services can let it in again", async () => {
  let away = true;
  start({ grant: () => (away ? Promise.reject(unavailable(2)) : Promise.resolve(grant())), random: () => 1 });
  await vi.advanceTimersByTimeAsync(10 * 60_000 + 1);
  expect(steps.at(-1)).toBe("lost");
  away = false;
  await vi.advanceTimersByTimeAsync(2_500);
  expect(steps.at(-1)).toBe("live");
});

test("tells since when it is lost, however often it fails since", async () => {
  const states: [string, number][] = [];
  let now = 1_000;
  start({ now: () => now, onState: (state, since) => void states.push([state, since]) });
  await vi.advanceTimersByTimeAsync(0);
  now = 2_000;
  transport.failing = true;
  transport.break();
  now = 3_000;
  await vi.advanceTimersByTimeAsync(250);
  now = 4_000;
  transport.failing = false;
  await vi.advanceTimersByTimeAsync(500);
  expect(states).toEqual([
    ["connecting", 1_000],
    ["live", 1_000],
    ["lost", 2_000],
    ["lost", 2_000],
    ["live", 4_000],
  ]);
});

test("a connection that opens only after stopping is closed", async () => {
  let open = () => {};
  const waiting = new Promise<void>((resolve) => (open = resolve));
  start({ grant: () => waiting.then(() => grant()) });
  feed.stop();
  open();
  await vi.advanceTimersByTimeAsync(0);
  expect(transport.opened.every((entry) => entry.closed)).toBe(true);
  expect(steps).toEqual(["connecting"]);
});

test("comes back at once when the network does", async () => {
  transport.failing = true;
  start();
  await vi.advanceTimersByTimeAsync(0);
  transport.failing = false;
  globalThis.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(steps.at(-1)).toBe("live");
});

test("renews before the address expires and only then leaves the old connection", async () => {
  start();
  await vi.advanceTimersByTimeAsync(59 * 60_000 - 1);
  expect(transport.opened).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(transport.opened.map((entry) => entry.closed)).toEqual([true, false]);
  expect(steps).not.toContain("lost");
});

test("gives up when it is refused", async () => {
  start({ grant: () => Promise.reject(new ApiProblem(403, "FORBIDDEN", "no")) });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(steps).toEqual(["connecting", "lost", "refused 403"]);
});

test("says nothing once it is stopped", async () => {
  start();
  await vi.advanceTimersByTimeAsync(0);
  feed.stop();
  steps = [];
  transport.publish({ type: "order", order: order() });
  transport.break();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(steps).toEqual([]);
});

test("a network that goes is known at once, and one that returns is used at once", async () => {
  start({ random: () => 1 });
  await vi.advanceTimersByTimeAsync(0);
  transport.failing = true;
  steps = [];
  globalThis.dispatchEvent(new Event("offline"));
  expect(steps).toEqual(["lost"]);
  await vi.advanceTimersByTimeAsync(60_000);

  transport.failing = false;
  steps = [];
  globalThis.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(steps).toEqual(["grant", "snapshot after 2", "live"]);
});

test("who leaves ends the connection at the services, once, and is not kept by a failure", async () => {
  const release = vi.fn(async () => Promise.reject(new ApiProblem(503, "UNAVAILABLE", "later")));
  start({ release });
  await vi.advanceTimersByTimeAsync(0);
  await feed.leave();
  await feed.leave();
  expect(release.mock.calls).toEqual([["screen-1"]]);
  expect(transport.opened[0]?.closed).toBe(true);
});
