import type { Language, Recipe } from "../api/types.ts";

const en = {
  espresso: "espresso",
  water: "hot water",
  coldWater: "water",
  milk: "milk",
  foam: "milk foam",
  oatMilk: "oat milk",
  oatFoam: "oat milk foam",
  chocolate: "chocolate",
  tea: "tea",
  syrup: "syrup",
  cream: "cream",
  ice: "ice",
  juice: "juice",
} as const;

type Part = keyof typeof en;

const ja = {
  espresso: "エスプレッソ",
  water: "お湯",
  coldWater: "水",
  milk: "牛乳",
  foam: "牛乳の泡",
  oatMilk: "オーツミルク",
  oatFoam: "オーツミルクの泡",
  chocolate: "チョコレート",
  tea: "お茶",
  syrup: "シロップ",
  cream: "クリーム",
  ice: "氷",
  juice: "ジュース",
} as const satisfies Record<Part, string>;

export const partTexts = { en, ja };

/** What is in a drink, in words and from the bottom up; a part without a word is left out. */
export function inWords(recipe: Recipe | undefined, language: Language): string {
  const parts = new Set((recipe ?? []).map(({ part }) => part));
  const cold = parts.has("ice");
  const words = [...parts]
    .map((part) => (part === "water" && cold ? "coldWater" : part))
    .flatMap((part) => (isKnown(part) ? [partTexts[language][part]] : []));
  const text = words.join(language === "ja" ? "、" : ", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isKnown(part: string): part is Part {
  return Object.hasOwn(en, part);
}
