import type { LocalizedText, Recipe } from "../src/api/types.ts";

interface Sample {
  readonly name: LocalizedText;
  readonly recipe: Recipe;
}

function sample(
  en: string,
  ja: string,
  ...layers: readonly (readonly [part: string, share: number])[]
): Sample {
  return { name: { en, ja }, recipe: layers.map(([part, share]) => ({ part, share })) };
}

export const samples: readonly Sample[] = [
  sample("Espresso", "エスプレッソ", ["espresso", 35]),
  sample("Americano", "アメリカーノ", ["espresso", 30], ["water", 55]),
  sample("Flat white", "フラットホワイト", ["espresso", 35], ["milk", 50], ["foam", 10]),
  sample("Cappuccino", "カプチーノ", ["espresso", 30], ["milk", 30], ["foam", 35]),
  sample("Oat latte", "オーツラテ", ["espresso", 25], ["oatMilk", 60], ["oatFoam", 10]),
  sample("Mocha", "モカ", ["chocolate", 18], ["espresso", 25], ["milk", 40], ["cream", 14]),
  sample("Iced tea", "アイスティー", ["syrup", 8], ["tea", 50], ["ice", 32]),
  sample("Juice", "ジュース", ["juice", 60], ["ice", 30]),
  sample("Vienna", "ウィンナーコーヒー", ["espresso", 35], ["water", 25], ["cream", 30]),
];
