import { order, someTime } from "@serverlesspresso/kit/testing/fakes.ts";
import { expect, test } from "vitest";
import { ageOf, waitingSince } from "./age.ts";

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

test.each([
  [0, "quiet"],
  [3, "soon"],
  [4, "late"],
])("an order that is made instead of another is %d minutes after it was asked for %s", (minutes, age) => {
  const again = order({
    ...queued,
    admittedAt: new Date(at(15)).toISOString(),
    requested: { insteadOf: "order-0000" },
  });
  expect(waitingSince(again)).toBe(again.admittedAt);
  expect(ageOf(again, at(15 + minutes), { soonAfterMinutes: 3, lateAfterMinutes: 4 })).toBe(age);
});

test("an order with a deadline of its own is late by that", () => {
  const again = order({
    ...queued,
    admittedAt: new Date(at(15)).toISOString(),
    makeBefore: new Date(at(25)).toISOString(),
    requested: { insteadOf: "order-0000" },
  });
  expect([18.9, 19, 22].map((minutes) => ageOf(again, at(minutes)))).toEqual(["quiet", "soon", "late"]);
});

test("an order that was taken at the counter waits since it joined the queue", () => {
  expect(waitingSince(order({ ...queued, admittedAt: "2026-11-02T08:59:00Z", requested: {} }))).toBe(
    someTime,
  );
});
