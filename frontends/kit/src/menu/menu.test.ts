import { expect, test } from "vitest";
import { testCatalogue } from "../testing/catalogueTest.ts";
import { shop } from "../testing/fakes.ts";
import { allergensInWords, allergenTexts } from "./allergens.ts";
import { onShow } from "./onShow.ts";

testCatalogue(allergenTexts);

test("guests do not see what is hidden", () => {
  const [drink] = shop().menu;
  const menu = drink === undefined ? [] : [drink, { ...drink, id: "secret", hidden: true }];
  expect(onShow(menu).map(({ id }) => id)).toEqual(["flat-white"]);
});

test("says what a drink contains, the usual ones first and an unknown one by its id", () => {
  expect(allergensInWords(["gluten", "stardust", "milk"], "en")).toBe("milk, gluten, stardust");
  expect(allergensInWords(["milk", "soybeans"], "ja")).toBe("乳、大豆");
});
