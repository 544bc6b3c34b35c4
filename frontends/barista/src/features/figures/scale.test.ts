import { expect, test } from "vitest";
import { unbroken } from "./scale.ts";

test("quiet quarters between busy ones are shown as such", () => {
  const quarters = [
    { from: "09:45", queued: 2 },
    { from: "10:15", queued: 5 },
  ];
  expect(unbroken(quarters)).toEqual([
    { name: "09:45", count: 2 },
    { name: "10:00", count: 0 },
    { name: "10:15", count: 5 },
  ]);
});

test("a day without orders has no plot", () => {
  expect(unbroken([])).toEqual([]);
});
