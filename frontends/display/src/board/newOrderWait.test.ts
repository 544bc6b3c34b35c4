import { someTime } from "@serverlesspresso/kit/testing/fakes.ts";
import { expect, test } from "vitest";
import { nextWords, told, untold, waitAt } from "./newOrderWait.ts";

const start = Date.parse(someTime);
const after = (seconds: number) => new Date(start + seconds * 1_000).toISOString();
const ahead = (number: number, place: number, from: number) => ({
  number,
  place,
  readyFrom: after(from),
  readyTo: after(from + 60),
});
const wait = { fromSeconds: 190, toSeconds: 400 };
const making = ahead(1, 0, 50);
const at = (seconds: number) => start + seconds * 1_000;

test("with somebody waiting, it becomes shorter until the first drink in the making should be ready", () => {
  const newOrder = told(wait, [ahead(2, 0, 80), making, ahead(3, 1, 150)], start);
  expect(waitAt(newOrder, at(20))).toEqual({ fromSeconds: 170, toSeconds: 380 });
  expect(waitAt(newOrder, at(50))).toEqual({ fromSeconds: 140, toSeconds: 350 });
  expect(waitAt(newOrder, at(600))).toEqual({ fromSeconds: 140, toSeconds: 350 });
});

test.each([
  ["nobody is ahead", []],
  ["nobody waits, for there may be a free hand", [making]],
  ["nothing is in the making, so that nothing is about to be ready", [ahead(3, 1, 150)]],
  ["the drink in the making is late", [ahead(1, 0, -5), ahead(3, 1, 150)]],
])("it stays as it is where %s", (_, queue) => {
  const newOrder = told(wait, queue, start);
  expect(waitAt(newOrder, at(120))).toEqual(wait);
  expect(nextWords(newOrder, at(1))).toBeUndefined();
});

test("an answer that tells nothing of those ahead does not age", () => {
  expect(waitAt(untold(wait, start), at(120))).toEqual(wait);
});

test("it is drawn again when another minute is over or has begun, and not after it has stopped", () => {
  const newOrder = told(wait, [making, ahead(3, 1, 150)], start);
  expect(nextWords(newOrder, start)).toBe(at(10));
  expect(nextWords(newOrder, at(10) + 5)).toBe(at(40));
  expect(nextWords(newOrder, at(40) + 5)).toBeUndefined();
});

test("whole minutes at the beginning are over at once", () => {
  const newOrder = told({ fromSeconds: 180, toSeconds: 420 }, [making, ahead(3, 1, 150)], start);
  expect((nextWords(newOrder, start) ?? 0) - start).toBeLessThanOrEqual(1);
});
