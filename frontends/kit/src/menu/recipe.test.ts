import { expect, test } from "vitest";
import { flatWhiteRecipe, shop } from "../testing/fakes.ts";
import { testCatalogue } from "../testing/catalogueTest.ts";
import { inWords, partTexts } from "./parts.ts";
import { recipeOf } from "./recipe.ts";

testCatalogue(partTexts);

const flatWhite = shop().menu[0] ?? { options: [] };

test("the chosen milk takes the place of the usual one", () => {
  expect(recipeOf(flatWhite, { milk: "regular" })).toEqual(flatWhiteRecipe);
  expect(recipeOf(flatWhite, { milk: "oat" })?.map(({ part }) => part)).toEqual([
    "espresso",
    "oatMilk",
    "oatFoam",
  ]);
});

test("an item without a recipe has none", () => {
  expect(recipeOf({ options: [] }, { milk: "oat" })).toBeUndefined();
});

test("says what is in a drink", () => {
  expect(inWords(flatWhiteRecipe, "en")).toBe("Espresso, milk, milk foam");
  expect(inWords(flatWhiteRecipe, "ja")).toBe("エスプレッソ、牛乳、牛乳の泡");
  expect(inWords(undefined, "en")).toBe("");
});

test("water is hot unless there is ice in it, and a new part goes without saying", () => {
  const water = { part: "water", share: 50 };
  const stardust = { part: "toString", share: 10 };
  expect(inWords([water, stardust], "en")).toBe("Hot water");
  expect(inWords([water, { part: "ice", share: 20 }], "ja")).toBe("水、氷");
});
