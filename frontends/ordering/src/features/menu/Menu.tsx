import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { inWords } from "@serverlesspresso/kit/menu/parts.ts";
import { recipeOf } from "@serverlesspresso/kit/menu/recipe.ts";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import { useState } from "preact/hooks";
import { texts, type TextKey } from "../../texts.ts";
import { OrderBar } from "./OrderBar.tsx";

interface Props {
  readonly items: readonly MenuItem[];
  /** The words on the button while the order is being sent. */
  readonly sending: TextKey | false;
  readonly disabled: boolean;
  readonly onOrder: (drinkId: string, options: Readonly<Record<string, string>>) => void;
}

/** The drinks of the menu. The options of the selected one are at the bottom, within the thumb's reach. */
export function Menu({ items, sending, disabled, onOrder }: Props) {
  const say = useSay(texts);
  const { language } = useLanguage();
  const [pickedId, pick] = useState<string | undefined>(undefined);
  const [options, setOptions] = useState<Readonly<Record<string, string>>>({});
  const picked = items.find((item) => item.id === pickedId && item.available);
  const chosen = picked === undefined ? {} : completed(picked, options);
  return (
    <>
      <ul class="menu">
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              class="menu-item"
              data-testid={`menu-item-${item.id}`}
              aria-pressed={item.id === picked?.id}
              disabled={!item.available || sending !== false}
              onClick={() => pick(item.id)}
            >
              <Cup recipe={recipeOf(item, item.id === picked?.id ? chosen : {})} fill="full" size={48} />
              <span class="menu-words">
                <span>{inLanguage(item.name, language)}</span>
                <span class="quiet-text">
                  {item.available
                    ? inWords(recipeOf(item, item.id === picked?.id ? chosen : {}), language)
                    : say("unavailable")}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {picked && (
        <OrderBar
          item={picked}
          chosen={chosen}
          sending={sending}
          disabled={disabled}
          onChange={(option, value) => setOptions({ ...options, [option]: value })}
          onOrder={() => onOrder(picked.id, chosen)}
        />
      )}
    </>
  );
}

/** What was picked for each option of the item, and its first value where nothing was. */
function completed(item: MenuItem, options: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    item.options.map(({ id, values }) => {
      const picked = values.find((value) => value.id === options[id]) ?? values[0];
      return [id, picked?.id ?? ""];
    }),
  );
}
