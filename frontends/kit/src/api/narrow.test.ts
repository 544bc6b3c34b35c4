import { expect, test } from "vitest";
import { attempt, both, flag, list, number, object, oneOf, record, text } from "./narrow.ts";

const toItem = object({ id: text, count: number }, { sold: flag, kind: oneOf(["hot", "cold"]) });
const toMenu = object({ items: list(toItem), names: record(text) });
const item = { id: "latte", count: 2 };

test("keeps the members that are known, and no others", () => {
  const menu = { items: [{ ...item, sold: true, kind: "cold", secret: 1 }], names: { en: "Menu" }, more: [] };
  expect(toMenu(menu, "answer")).toEqual({
    items: [{ ...item, sold: true, kind: "cold" }],
    names: { en: "Menu" },
  });
});

test("an optional member may be absent or null", () => {
  expect(toItem({ ...item, sold: null }, "answer")).toStrictEqual(item);
});

test.each([
  [[], "answer must be an object: []"],
  [{ items: {}, names: {} }, "answer.items must be a list: {}"],
  [{ items: [item, { id: "mocha" }], names: {} }, "answer.items[1].count must be a number: undefined"],
  [{ items: [{ ...item, id: 7 }], names: {} }, "answer.items[0].id must be a text: 7"],
  [{ items: [{ ...item, sold: "no" }], names: {} }, 'answer.items[0].sold must be true or false: "no"'],
  [
    { items: [{ ...item, kind: "warm" }], names: {} },
    'answer.items[0].kind must be one of hot, cold: "warm"',
  ],
  [{ items: [], names: { en: 1 } }, "answer.names.en must be a text: 1"],
])("%j fails with the name of the field", (value, message) => {
  expect(() => toMenu(value, "answer")).toThrow(message);
});

test("joins two shapes", () => {
  expect(both(object({ id: text }), object({ count: number }))(item, "answer")).toEqual(item);
});

test("an attempt answers nothing where the shape is another, and hides no other error", () => {
  expect(attempt(toItem, item)).toEqual(item);
  expect(attempt(toItem, "latte")).toBeUndefined();
  const broken = () => {
    throw new TypeError("a mistake of our own");
  };
  expect(() => attempt(broken, item)).toThrow("a mistake of our own");
});
