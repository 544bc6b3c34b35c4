import { expect, test } from "vitest";
import { inMinutes, nextAt } from "./reopening.ts";

const at = (text: string) => Date.parse(text);

test.each([
  ["14:00", "Europe/Berlin", "2026-11-02T09:00:00.000Z", "2026-11-02T13:00:00.000Z"],
  ["09:30", "Europe/Berlin", "2026-11-02T09:00:00.000Z", "2026-11-03T08:30:00.000Z"],
  ["10:00", "Europe/Berlin", "2026-11-02T09:00:00.000Z", "2026-11-03T09:00:00.000Z"],
  ["00:15", "Asia/Kolkata", "2026-11-02T18:40:30.000Z", "2026-11-02T18:45:00.000Z"],
  ["08:00", "Europe/Berlin", "2026-03-28T20:00:00.000Z", "2026-03-29T06:00:00.000Z"],
  ["08:00", "Europe/Berlin", "2026-10-24T20:00:00.000Z", "2026-10-25T07:00:00.000Z"],
])("it is %s in %s after %s at %s", (time, zone, now, then) => {
  expect(nextAt(time, zone, at(now))).toBe(then);
});

test("what is no time is none", () => {
  expect(nextAt("", "UTC", 0)).toBeUndefined();
  expect(nextAt("25:00", "UTC", 0)).toBeUndefined();
});

test("a quarter of an hour ends at a full minute", () => {
  expect(inMinutes(15, at("2026-11-02T09:00:30.000Z"))).toBe("2026-11-02T09:16:00.000Z");
});
