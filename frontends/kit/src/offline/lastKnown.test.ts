import { afterEach, expect, test } from "vitest";
import { LastKnown } from "./lastKnown.ts";

const asNumber = (value: unknown) => (typeof value === "number" ? value : undefined);
const known = new LastKnown("drinks", asNumber, 1000);

afterEach(() => localStorage.clear());

test("restores what was saved with the time that it is from", () => {
  known.save(7, 5000);
  expect(known.restore(6000)).toEqual({ value: 7, at: 5000 });
});

test("does not restore what is too old, broken or of another shape", () => {
  known.save(7, 5000);
  expect(known.restore(6001)).toBeUndefined();
  localStorage.setItem("serverlesspresso.known.drinks", "{");
  expect(known.restore(5000)).toBeUndefined();
  new LastKnown<string>("drinks", () => "", 1000).save("seven", 5000);
  expect(known.restore(5000)).toBeUndefined();
});

test("copes with a storage that is full", () => {
  const full = { getItem: () => null };
  new LastKnown("drinks", asNumber, 1000, {
    ...full,
    setItem: () => {
      throw new Error("quota");
    },
  }).save(1, 1);
});
