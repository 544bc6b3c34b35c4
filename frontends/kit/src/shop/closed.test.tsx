import { afterEach, expect, test, vi } from "vitest";
import { draw } from "../testing/draw.tsx";
import { shop } from "../testing/fakes.ts";
import { ServerClock } from "../time/serverClock.ts";
import { closedOf, useClosed } from "./closed.ts";

afterEach(() => void vi.useRealTimers());

/** In Berlin one hour before noon. */
const now = Date.parse("2026-11-02T10:00:00.000Z");
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
const of = (change: object) => closedOf({ open: false, timeZone: "Europe/Berlin", ...change }, now);

test.each([
  ["nothing of it is known", {}, { kind: "over", opensNow: false }],
  ["it opens later today", { changesAt: at(90) }, { kind: "opensToday", opensAt: at(90), opensNow: false }],
  ["it opens on another day", { changesAt: at(780) }, { kind: "over", opensAt: at(780), opensNow: false }],
  [
    "it takes a break over midnight",
    { changesAt: at(780), pausedUntil: at(780) },
    { kind: "paused", opensAt: at(780), opensNow: false },
  ],
  [
    "the break ends when it would be closed anyway",
    { changesAt: at(780), pausedUntil: at(30) },
    { kind: "over", opensAt: at(780), opensNow: false },
  ],
  ["the time has just come", { changesAt: at(0) }, { kind: "opensToday", opensNow: true }],
  ["the time came two minutes ago", { changesAt: at(-2) }, { kind: "opensToday", opensNow: false }],
  ["it came yesterday", { changesAt: at(-24 * 60) }, { kind: "over", opensNow: false }],
  ["it is closed for good", { archived: true, changesAt: at(90) }, { kind: "archived", opensNow: false }],
])("where %s", (_, change, closed) => {
  expect(of(change)).toEqual(closed);
});

test("an open shop is not closed", () => {
  expect(of({ open: true, changesAt: at(90) })).toBeUndefined();
});

test("the words change when the time comes, when it has passed, and at midnight", async () => {
  vi.useFakeTimers({ now });
  const clock = new ServerClock();
  const Said = ({ changesAt }: { readonly changesAt: string }) => {
    const closed = useClosed(shop({ open: false, timeZone: "Europe/Berlin", changesAt }), clock);
    return <p>{`${closed?.kind} ${closed?.opensAt ?? "unknown"} ${closed?.opensNow}`}</p>;
  };
  const soon = draw(<Said changesAt={at(5)} />);
  await vi.advanceTimersByTimeAsync(5 * 60_000 - 100);
  expect(soon.textContent).toBe(`opensToday ${at(5)} false`);
  await vi.advanceTimersByTimeAsync(200);
  expect(soon.textContent).toBe("opensToday unknown true");
  await vi.advanceTimersByTimeAsync(2 * 60_000);
  expect(soon.textContent).toBe("opensToday unknown false");

  const tomorrow = draw(<Said changesAt={at(24 * 60)} />);
  expect(tomorrow.textContent).toBe(`over ${at(24 * 60)} false`);
  await vi.advanceTimersByTimeAsync(13 * 60 * 60_000);
  expect(tomorrow.textContent).toBe(`opensToday ${at(24 * 60)} false`);
});
