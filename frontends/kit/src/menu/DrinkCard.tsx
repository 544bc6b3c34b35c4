import type { MenuItem } from "../api/types.ts";
import { useSay } from "../i18n/catalogue.ts";
import { common } from "../i18n/common.ts";
import { inLanguage, useLanguage } from "../i18n/language.tsx";
import { Cup } from "../ui/Cup.tsx";
import { allergensInWords } from "./allergens.ts";
import "./drinkCard.css";
import { inWords } from "./parts.ts";
import { recipeOf } from "./recipe.ts";

interface Props {
  readonly item: MenuItem;
  /** The values chosen for its options; without them it is the usual drink. */
  readonly chosen?: Readonly<Record<string, string>>;
}

/** What stands on the card of a drink: its cup, its name, and what a guest should know of it. */
export function DrinkCard({ item, chosen = {} }: Props) {
  const say = useSay(common);
  const { language } = useLanguage();
  const recipe = recipeOf(item, chosen);
  const { description = {}, allergens = [] } = item;
  return (
    <>
      <Cup recipe={recipe} fill="full" size={48} />
      <span class="menu-words">
        <span>{inLanguage(item.name, language)}</span>
        {Object.keys(description).length > 0 && (
          <span class="quiet-text">{inLanguage(description, language)}</span>
        )}
        <span class="quiet-text">{item.available ? inWords(recipe, language) : say("unavailable")}</span>
        {allergens.length > 0 && (
          <span class="quiet-text">{say("contains", { what: allergensInWords(allergens, language) })}</span>
        )}
      </span>
    </>
  );
}
