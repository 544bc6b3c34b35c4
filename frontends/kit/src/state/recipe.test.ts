import { expect, test } from "vitest";
import { recipeWith } from "./recipe.ts";

const names = { en: "Milk", ja: "ミルク" };
const milk = {
  id: "milk",
  name: names,
  values: [
    { id: "regular", name: names },
    { id: "oat", name: names, replaces: { milk: "oatMilk", foam: "oatFoam" } },
  ],
};
const recipe = [
  { part: "espresso", share: 35 },
  { part: "milk", share: 45 },
  { part: "foam", share: 10 },
];

test("a value replaces parts of the recipe and leaves their shares", () => {
  expect(recipeWith({ recipe, options: [milk] }, { milk: "oat" })).toEqual([
    { part: "espresso", share: 35 },
    { part: "oatMilk", share: 45 },
    { part: "oatFoam", share: 10 },
  ]);
});

test("a value that replaces nothing leaves the recipe as it is", () => {
  expect(recipeWith({ recipe, options: [milk] }, { milk: "regular" })).toEqual(recipe);
});

test("a drink without a recipe has none with any value", () => {
  expect(recipeWith({ options: [milk] }, { milk: "oat" })).toBeUndefined();
});
