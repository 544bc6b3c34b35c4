import { expect, test } from "vitest";
import { minutesAndSeconds, secondsLeft } from "./countdown.ts";
import { ServerClock } from "./serverClock.ts";

const noon = Date.parse("2026-11-02T12:00:00.000Z");

test("corrects a device that is an hour late", () => {
  const clock = new ServerClock(() => noon - 3_600_000);
  clock.observe("2026-11-02T12:00:00.000Z", noon - 3_600_000 - 50, noon - 3_600_000 + 50);
  expect(clock.now()).toBe(noon);
  expect(clock.until("2026-11-02T12:00:30.000Z")).toBe(30_000);
});

test("trusts the fastest answer", () => {
  const clock = new ServerClock(() => noon);
  clock.observe("2026-11-02T12:00:00.000Z", noon - 10, noon + 10);
  clock.observe("2026-11-02T12:00:05.000Z", noon - 900, noon + 900);
  expect(clock.now()).toBe(noon);
});

test("ignores what is no time", () => {
  const clock = new ServerClock(() => noon);
  clock.observe("tea time", noon, noon);
  expect(clock.now()).toBe(noon);
});

test("counts down to nothing and not below", () => {
  expect(secondsLeft("2026-11-02T12:00:01.000Z", noon + 1)).toBe(1);
  expect(secondsLeft("2026-11-02T12:00:01.000Z", noon + 1_000)).toBe(0);
  expect(secondsLeft("2026-11-02T12:00:01.000Z", noon + 9_000)).toBe(0);
  expect([299, 60, 5].map(minutesAndSeconds)).toEqual(["4:59", "1:00", "0:05"]);
});
