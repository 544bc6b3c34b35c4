import type { Recipe } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { texts, type TextKey } from "../../texts.ts";

const names: Readonly<Record<string, TextKey>> = {
  espresso: "partEspresso",
  water: "partWater",
  milk: "partMilk",
  foam: "partFoam",
  oatMilk: "partOatMilk",
  oatFoam: "partOatFoam",
};

/** What is in a drink, in words; a part without a word of its own is left out. */
export function Contents({ recipe = [] }: { recipe: Recipe | undefined }) {
  const say = useSay(texts);
  const { language } = useLanguage();
  const parts = recipe.flatMap(({ part }) => (names[part] === undefined ? [] : [say(names[part])]));
  const list = new Intl.ListFormat(language, { type: "unit", style: "short" });
  return parts.length === 0 ? null : <span class="quiet-text">{list.format(parts)}</span>;
}
