import { order, someTime } from "@serverlesspresso/kit/testing/fakes.ts";
import { expect, test } from "vitest";
import { ageOf } from "./age.ts";

const at = (minutes: number) => Date.parse(someTime) + minutes * 60_000;
const queued = order({ queuedAt: someTime, makeBefore: new Date(at(20)).toISOString() });

test.each([
  [0, "quiet"],
  [7.9, "quiet"],
  [8, "soon"],
  [13.9, "soon"],
  [14, "late"],
  [25, "late"],
])("after %d of 20 minutes an order is %s", (minutes, age) => {
  expect(ageOf(queued, at(minutes))).toBe(age);
});

test("an order without times is quiet", () => {
  expect(ageOf(order(), at(30))).toBe("quiet");
});

test.each([
  [2.9, "quiet"],
  [3, "soon"],
  [3.9, "soon"],
  [4, "late"],
])("after %d minutes an order is %s in a shop that says when", (minutes, age) => {
  expect(ageOf(queued, at(minutes), { soonAfterMinutes: 3, lateAfterMinutes: 4 })).toBe(age);
});
