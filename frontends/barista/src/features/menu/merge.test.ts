import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { expect, test } from "vitest";
import { mergeMenus } from "./merge.ts";

const espresso: MenuItem = { id: "espresso", name: { en: "Espresso" }, available: true, options: [] };
const tea: MenuItem = { id: "tea", name: { en: "Tea" }, available: true, options: [] };
const mocha: MenuItem = { id: "mocha", name: { en: "Mocha" }, available: true, options: [] };
const base = [espresso, tea];

test("what only one of two has changed is as that one wants it", () => {
  const theirs = [{ ...espresso, available: false }, tea];
  const mine = [
    { ...espresso, name: { en: "Ristretto" } },
    { ...tea, hidden: true },
  ];
  expect(mergeMenus(base, theirs, mine)).toEqual({
    menu: [
      { ...espresso, available: false, name: { en: "Ristretto" } },
      { ...tea, hidden: true },
    ],
    clashes: [],
  });
});

test("of what both have changed mine is kept, and theirs is there to be taken", () => {
  const theirs = [{ ...espresso, name: { en: "Corto" } }, tea];
  const mine = [{ ...espresso, name: { en: "Ristretto" } }, tea];
  expect(mergeMenus(base, theirs, mine)).toEqual({
    menu: mine,
    clashes: [{ drinkId: "espresso", theirs: theirs[0] }],
  });
});

test("the same change by both is no clash", () => {
  const both = [{ ...espresso, available: false }, tea];
  expect(mergeMenus(base, both, both)).toEqual({ menu: both, clashes: [] });
});

test("what one has taken away goes, unless the other has changed it", () => {
  expect(mergeMenus(base, [espresso], base)).toEqual({ menu: [espresso], clashes: [] });
  expect(mergeMenus(base, base, [tea])).toEqual({ menu: [tea], clashes: [] });
  const mine = [espresso, { ...tea, name: { en: "Green tea" } }];
  expect(mergeMenus(base, [espresso], mine)).toEqual({ menu: mine, clashes: [{ drinkId: "tea" }] });
  const theirs = [espresso, { ...tea, name: { en: "Green tea" } }];
  expect(mergeMenus(base, theirs, [espresso])).toEqual({
    menu: theirs,
    clashes: [{ drinkId: "tea", theirs: theirs[1] }],
  });
});

test("what either has added stays, in my order, or in theirs if only they have moved something", () => {
  expect(mergeMenus(base, [espresso, tea, mocha], [tea, espresso]).menu).toEqual([tea, espresso, mocha]);
  expect(mergeMenus(base, [tea, espresso], [espresso, tea, mocha]).menu).toEqual([tea, espresso, mocha]);
});

test("members in another order are the same", () => {
  const turned: MenuItem = { options: [], available: true, name: { en: "Tea" }, id: "tea" };
  expect(mergeMenus(base, [espresso, turned], [espresso, tea])).toEqual({ menu: base, clashes: [] });
});
