import { expect, test } from "vitest";
import { minutesUntil } from "./minutesUntil.ts";

const now = Date.parse("2026-11-02T09:00:00.000Z");
const after = (seconds: number) => new Date(now + seconds * 1000).toISOString();

test.each([
  [200, 390, 3, 7],
  [180, 240, 3, 4],
  [20, 50, 0, 1],
  [-90, -10, 0, 1],
  [61, 62, 1, 2],
])("from %i to %i seconds are %i to %i minutes", (readyFrom, readyTo, from, to) => {
  const expected = { readyFrom: after(readyFrom), readyTo: after(readyTo) };

  expect(minutesUntil(expected, now)).toEqual({ from, to });
});
