import type { Drink } from "@serverlesspresso/kit/api/types.ts";
import { flatWhite, order } from "@serverlesspresso/kit/testing/fakes.ts";
import { expect, test } from "vitest";
import { madeTogether } from "./together.ts";

const queued = (number: number, drink?: Drink) =>
  order({ orderId: `order-${number}`, number, state: "QUEUED", ...(drink ? { drink } : {}) });
const oat = { ...flatWhite, options: { milk: "oat", size: "large" } };
const numbers = (orders: ReturnType<typeof queued>[]) =>
  [...madeTogether(orders)].map(([first, same]) => [first, same.map(({ number }) => number)]);

test("the first of several that are the same leads them", () => {
  const orders = [queued(1, flatWhite), queued(2, oat), queued(3, flatWhite), queued(4, oat)];
  expect(numbers(orders)).toEqual([
    ["order-1", [1, 3]],
    ["order-2", [2, 4]],
  ]);
});

test("the sequence in which options were chosen makes no difference, their values do", () => {
  const turned = { ...flatWhite, options: { size: "large", milk: "oat" } };
  const small = { ...flatWhite, options: { milk: "oat", size: "small" } };
  expect(numbers([queued(1, oat), queued(2, small), queued(3, turned)])).toEqual([["order-1", [1, 3]]]);
});

test("one alone is not made together, nor is what has no drink", () => {
  expect(numbers([queued(1, flatWhite), queued(2), queued(3)])).toEqual([]);
});

test("nobody makes more than four at once", () => {
  expect(numbers([1, 2, 3, 4, 5, 6].map((number) => queued(number, oat)))).toEqual([
    ["order-1", [1, 2, 3, 4]],
  ]);
});
