import { order, someTime } from "@serverlesspresso/kit/testing/fakes.ts";
import { expect, test } from "vitest";
import { holdTime, isOver } from "./holdTime.ts";

const at = (seconds: number) => Date.parse(someTime) + seconds * 1_000;
const iso = (seconds: number) => new Date(at(seconds)).toISOString();
const making = order({ state: "MAKING", makeBefore: iso(900), finishBefore: iso(1_200) });

test.each([
  [0, 5_000],
  [890, 5_000],
  [899, 5_000],
  [900, 5_000],
  [901, 5_000],
  [1_185, 5_000],
  [1_186, 4_000],
  [1_189.999, 1],
  [1_190, 0],
  [1_199, 0],
  [1_300, 0],
])("a drink that is done after %d s can be undone for %d ms", (seconds, millis) => {
  expect(holdTime(making, "COMPLETE", at(seconds))).toBe(millis);
});

test("without a time to finish, the time to make counts", () => {
  expect(holdTime(order({ state: "MAKING", makeBefore: iso(900) }), "COMPLETE", at(892))).toBe(0);
});

test("what is cancelled, or has no deadline, can be undone for five seconds", () => {
  expect(holdTime(making, "CANCEL", at(1_199))).toBe(5_000);
  expect(holdTime(order(), "COMPLETE", at(1_199))).toBe(5_000);
});

test.each([
  [899, false],
  [1_199.999, false],
  [1_200, true],
  [1_214, true],
])("the time of a drink in hand is over after %d s: %s", (seconds, over) => {
  expect(isOver(making, at(seconds))).toBe(over);
});

test("a drink that nobody makes, or that is ready, has no time to be over", () => {
  expect(isOver({ ...making, state: "QUEUED" }, at(1_300))).toBe(false);
  expect(isOver({ ...making, state: "COMPLETED" }, at(1_300))).toBe(false);
});
