import type { Language } from "../api/types.ts";

/** The fourteen of Annex II of Regulation (EU) No 1169/2011, those of a coffee bar first. */
const en = {
  milk: "milk",
  soybeans: "soya",
  nuts: "nuts",
  gluten: "gluten",
  eggs: "eggs",
  peanuts: "peanuts",
  sesame: "sesame",
  sulphites: "sulphites",
  celery: "celery",
  mustard: "mustard",
  lupin: "lupin",
  fish: "fish",
  crustaceans: "crustaceans",
  molluscs: "molluscs",
} as const;

export type Allergen = keyof typeof en;

const ja = {
  milk: "乳",
  soybeans: "大豆",
  nuts: "ナッツ類",
  gluten: "グルテン（小麦など）",
  eggs: "卵",
  peanuts: "落花生",
  sesame: "ごま",
  sulphites: "亜硫酸塩",
  celery: "セロリ",
  mustard: "からし",
  lupin: "ルピナス豆",
  fish: "魚",
  crustaceans: "えび・かに",
  molluscs: "貝類・いか・たこ",
} as const satisfies Record<Allergen, string>;

export const allergenTexts = { en, ja };

export const allergens = Object.keys(en) as readonly Allergen[];

/** What a drink contains, in words and always in the same order; an allergen without a word keeps its id. */
export function allergensInWords(contained: readonly string[], language: Language): string {
  const words: Readonly<Record<string, string>> = allergenTexts[language];
  const known = allergens.filter((allergen) => contained.includes(allergen));
  const others = contained.filter((allergen) => !Object.hasOwn(en, allergen));
  return [...known, ...others]
    .map((allergen) => words[allergen] ?? allergen)
    .join(language === "ja" ? "、" : ", ");
}
