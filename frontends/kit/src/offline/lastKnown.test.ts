import { afterEach, expect, test } from "vitest";
import { LastKnown } from "./lastKnown.ts";

const asNumber = (value: unknown) => (typeof value === "number" ? value : undefined);
const known = new LastKnown("drinks", asNumber, 1000);

afterEach(() => localStorage.clear());

test("restores what was kept with the time that it is from", () => {
  known.keep(7, 5000);
  expect(known.restore(6000)).toEqual({ value: 7, at: 5000 });
});

test("does not restore what is too old, broken or of another shape", () => {
  known.keep(7, 5000);
  expect(known.restore(6001)).toBeUndefined();
  localStorage.setItem("serverlesspresso.known.drinks", "{");
  expect(known.restore(5000)).toBeUndefined();
  new LastKnown<string>("drinks", () => "", 1000).keep("seven", 5000);
  expect(known.restore(5000)).toBeUndefined();
});

test("forgets, and copes with a storage that is full", () => {
  known.keep(7, 5000);
  known.forget();
  expect(known.restore(5000)).toBeUndefined();
  const full = { getItem: () => null, removeItem: () => {} };
  new LastKnown("drinks", asNumber, 1000, {
    ...full,
    setItem: () => {
      throw new Error("quota");
    },
  }).keep(1, 1);
});
