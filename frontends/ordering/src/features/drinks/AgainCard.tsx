import type { Drink, MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { recipeOf } from "@serverlesspresso/kit/menu/recipe.ts";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import { againOf, namedWith } from "./again.ts";
import { drinksTexts } from "./texts.ts";

interface Props {
  readonly last: Drink | undefined;
  readonly menu: readonly MenuItem[];
  readonly disabled: boolean;
  readonly onOrder: (drinkId: string, options: Readonly<Record<string, string>>) => void;
}

/** The last drink, ordered again by one tap; nothing where it cannot be had. */
export function AgainCard({ last, menu, disabled, onOrder }: Props) {
  const say = useSay(drinksTexts);
  const { language } = useLanguage();
  const again = againOf(last, menu);
  if (again === undefined) {
    return null;
  }
  const { item, options } = again;
  return (
    <button
      type="button"
      class="menu-item again"
      data-testid="same-again"
      disabled={disabled}
      onClick={() => onOrder(item.id, options)}
    >
      <Cup recipe={recipeOf(item, options)} fill="full" size={48} />
      <span class="menu-words">
        <span>{say("again")}</span>
        <span class="quiet-text">{namedWith(item, options, language)}</span>
      </span>
    </button>
  );
}
