import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { anything, fakeFetch, type Answer } from "../testing/fakes.ts";
import { ServerClock } from "../time/serverClock.ts";
import { ApiClient, type ApiRequest } from "./client.ts";
import { ApiProblem } from "./problem.ts";
import { retryMillis } from "./retry.ts";
import { readRetryAfter } from "./retryAfter.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const busy = (code: string, seconds = "2", status = 503): Answer => [
  status,
  { code },
  { "Retry-After": seconds },
];
const write = { method: "POST", body: {} } as const;

/** A client at services that answer one thing after the other, the last for ever. */
function at(...answers: (Answer | undefined)[]) {
  let next = 0;
  const answer = () => answers[Math.min(next++, answers.length - 1)] ?? fail();
  const { send, asked } = fakeFetch({ "GET /a": answer, "POST /a": answer });
  const api = new ApiClient({ clock: new ServerClock(), fetch: send, random: () => 0 });
  return { api, asked, ask: (request: ApiRequest = {}) => outcome(api.json("/a", anything, request)) };
}

function fail(): Answer {
  throw new TypeError("no network");
}

function outcome(answer: Promise<unknown>): { value?: unknown; code?: string } {
  const seen: { value?: unknown; code?: string } = {};
  answer.then(
    (value) => (seen.value = value),
    (problem: unknown) => (seen.code = problem instanceof ApiProblem ? problem.code : String(problem)),
  );
  return seen;
}

test("comes again after the time that the services said, and no sooner", async () => {
  const { ask, asked } = at(busy("OVERLOADED"), [200, { fine: true }]);
  const seen = ask();
  await vi.advanceTimersByTimeAsync(1_999);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(2);
  expect(seen.value).toEqual({ fine: true });
});

test("gives up after four tries, with the last problem", async () => {
  const { ask, asked, api } = at(busy("UNAVAILABLE"));
  const seen = ask();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(4);
  expect(seen.code).toBe("UNAVAILABLE");
  expect(api.postponed.value).toBe(0);
});

test("counts what waits from its first refusal until it is answered, without a gap between tries", async () => {
  const { ask, api } = at(busy("OVERLOADED"), busy("OVERLOADED"), [200, {}]);
  const counts: number[] = [];
  api.postponed.subscribe(() => counts.push(api.postponed.value));
  ask();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(counts).toEqual([1, 0]);
});

test.each<[string, ApiRequest, Answer, boolean]>([
  ["a write that waited in the queue", write, busy("OVERLOADED"), true],
  ["a write that came too often", write, busy("TOO_MANY_ACTIONS", "2", 429), true],
  ["a write that may have been done", write, busy("UNAVAILABLE"), false],
  ["a write that may be done twice", { ...write, repeatable: true }, busy("UNAVAILABLE"), true],
  ["a write of one version", { ...write, ifMatch: '"3"' }, busy("UNAVAILABLE"), true],
  ["a read", {}, busy("UNAVAILABLE"), true],
  ["a read whose answer is not due yet", {}, [504, { code: "GATEWAY_TIMEOUT" }], false],
  ["a read without a time to wait", {}, [503, { code: "UNAVAILABLE" }], false],
  ["a read that waits for longer than anybody stands still", {}, busy("TOO_MANY_SCANS", "42", 429), false],
  ["a request that nobody waits for", { once: true }, busy("OVERLOADED"), false],
  ["a refusal for good", { ...write, repeatable: true }, [409, { code: "WRONG_STATE" }], false],
])("%s is tried again only where that is safe", async (_, request, answer, again) => {
  const { ask, asked } = at(answer, [200, {}]);
  const seen = ask(request);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(again ? 2 : 1);
  expect("value" in seen).toBe(again);
});

test("a read survives a network that is away for a moment, and nobody is told that it is busy", async () => {
  const { ask, api } = at(undefined, undefined, [200, {}]);
  const seen = ask();
  await vi.advanceTimersByTimeAsync(0);
  expect(api.postponed.value).toBe(0);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(seen.value).toEqual({});
});

test("a write is not sent again after the network broke", async () => {
  const { ask, asked } = at(undefined);
  const seen = ask({ ...write, repeatable: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
  expect(seen.code).toBe("NETWORK");
});

test("a device that knows that it is offline does not try again", async () => {
  const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const { ask, asked } = at(undefined);
  ask();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
  onLine.mockRestore();
});

test("a wait ends as soon as nobody wants the answer any more", async () => {
  const { ask, asked, api } = at(busy("OVERLOADED"));
  const unwanted = new AbortController();
  const seen = ask({ signal: unwanted.signal });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(api.postponed.value).toBe(1);
  unwanted.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(seen.code).toBe("ABORTED");
  expect(asked).toHaveLength(1);
  expect(api.postponed.value).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test("a request that is on its way ends as well", async () => {
  const send = (_: unknown, { signal }: RequestInit) =>
    new Promise<Response>((_resolve, reject) =>
      signal?.addEventListener("abort", () => reject(signal.reason)),
    );
  const api = new ApiClient({ clock: new ServerClock(), fetch: send as typeof fetch });
  const unwanted = new AbortController();
  const seen = outcome(api.json("/a", anything, { signal: unwanted.signal }));
  await vi.advanceTimersByTimeAsync(1);
  unwanted.abort();
  await vi.advanceTimersByTimeAsync(0);
  expect(seen.code).toBe("ABORTED");
});

test("no try begins later than half a minute after the first", async () => {
  const startedAt = Date.now();
  const begun: number[] = [];
  const afterNineSeconds = (): Promise<Response> => {
    begun.push(Date.now() - startedAt);
    const answer = new Response("{}", { status: 503, headers: { "Retry-After": "8" } });
    return new Promise((resolve) => setTimeout(() => resolve(answer), 9_000));
  };
  const slow = new ApiClient({ clock: new ServerClock(), fetch: afterNineSeconds, random: () => 0 });
  outcome(slow.json("/a", anything));
  await vi.advanceTimersByTimeAsync(120_000);
  expect(begun).toEqual([0, 17_000]);
});

test.each([
  [0, 1_000, 2_000],
  [2, 2_000, 3_000],
  [8, 8_000, 10_000],
])("a crowd that is told to wait for %i s comes back over a second or two", (seconds, least, most) => {
  const problem = new ApiProblem(503, "OVERLOADED", "", {}, seconds * 1_000);
  expect(retryMillis(problem, {}, 1, () => 0)).toBe(least);
  expect(retryMillis(problem, {}, 1, () => 1)).toBe(most);
});

test.each([
  ["3", 3_000],
  [" 0 ", 0],
  ["Mon, 02 Nov 2026 09:00:07 GMT", 7_000],
  ["Mon, 02 Nov 2026 08:00:00 GMT", 0],
  ["soon", undefined],
  ["", undefined],
  [null, undefined],
])("Retry-After %j is understood", (header, millis) => {
  expect(readRetryAfter(header, Date.parse("2026-11-02T09:00:00Z"))).toBe(millis);
});
