import { testCatalogue } from "@serverlesspresso/kit/testing/catalogueTest.ts";
import { flatWhiteRecipe, shop } from "@serverlesspresso/kit/testing/fakes.ts";
import { expect, test } from "vitest";
import { faultIn, firstShare, idFor, newDrink, newOption, roomFor, tidy, withShare } from "./drinkDraft.ts";
import { withText } from "../../LanguageFields.tsx";
import { menuTexts } from "./texts.ts";

testCatalogue(menuTexts);

test("a part takes no more than is left of the cup, and goes at nothing", () => {
  expect(roomFor(flatWhiteRecipe, "milk")).toBe(55);
  expect(withShare(flatWhiteRecipe, "milk", 90).find(({ part }) => part === "milk")?.share).toBe(55);
  expect(withShare(flatWhiteRecipe, "milk", 0).map(({ part }) => part)).toEqual(["espresso", "foam"]);
  const full = [{ part: "milk", share: 100 }];
  expect(firstShare(full, "tea")).toBe(0);
  expect(withShare(full, "tea", firstShare(full, "tea"))).toEqual(full);
});

test("a new part comes where it is poured", () => {
  const withSyrup = withShare(flatWhiteRecipe, "syrup", 5);
  expect(withSyrup.map(({ part }) => part)).toEqual(["syrup", "espresso", "milk", "foam"]);
  expect(withShare(withSyrup, "cream", 5).at(-1)?.part).toBe("cream");
});

test("ids come from the English name and are never there twice", () => {
  expect(idFor({ en: "Crème brûlée latte!" }, "drink", [])).toBe("creme-brulee-latte");
  expect(idFor({ en: "Tea" }, "drink", ["tea", "tea-2"])).toBe("tea-3");
  expect(idFor({ ja: "抹茶ラテ" }, "drink", ["drink-1"])).toBe("drink-2");
});

test("an empty text goes", () => {
  expect(withText({ en: "Tea", ja: "お茶" }, "ja", " ")).toEqual({ en: "Tea" });
});

test("says what is missing, and of which drink", () => {
  const [drink] = shop().menu;
  if (drink === undefined) {
    throw new Error("the shop of the tests has a drink");
  }
  expect(faultIn([drink])).toBeUndefined();
  expect(faultIn([])).toEqual({ fault: "noDrinks" });
  expect(faultIn([drink, newDrink("new")])).toEqual({ fault: "name", drinkId: "new" });
  const open = { ...drink, options: [newOption(drink)] };
  expect(faultIn([open])?.fault).toBe("optionName");
  const named = open.options.map((option) => ({ ...option, name: { en: "Size" } }));
  expect(faultIn([{ ...drink, options: named }])?.fault).toBe("valueName");
  expect(faultIn([{ ...drink, options: named.map((option) => ({ ...option, values: [] })) }])?.fault).toBe(
    "noValues",
  );
});

test("what says nothing is not written down", () => {
  const drink = {
    ...newDrink("tea"),
    name: { en: "Tea" },
    hidden: false,
    description: {},
    allergens: [],
    recipe: [],
  };
  expect(tidy(drink)).toEqual({ id: "tea", name: { en: "Tea" }, available: true, options: [] });
});
