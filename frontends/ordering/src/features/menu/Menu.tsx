import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { completed } from "@serverlesspresso/kit/menu/choosing.ts";
import { DrinkCard } from "@serverlesspresso/kit/menu/DrinkCard.tsx";
import { onShow } from "@serverlesspresso/kit/menu/onShow.ts";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { TextKey } from "../../texts.ts";
import { OrderBar } from "./OrderBar.tsx";
import { SoldOut } from "./SoldOut.tsx";

interface Props {
  readonly items: readonly MenuItem[];
  /** The words on the button while the order is being sent. */
  readonly sending: TextKey | false;
  readonly disabled: boolean;
  readonly onOrder: (drinkId: string, options: Readonly<Record<string, string>>) => void;
  /** What else can be said with the order. */
  readonly children?: ComponentChildren;
}

/** The drinks of the menu. The options of the selected one are at the bottom, within the thumb's reach. */
export function Menu({ items, sending, disabled, onOrder, children }: Props) {
  const [lastPicked, pick] = useState<MenuItem | undefined>(undefined);
  const [options, setOptions] = useState<Readonly<Record<string, string>>>({});
  const current = items.find(({ id }) => id === lastPicked?.id);
  /** What has been sent is not taken back by what comes meanwhile. */
  const picked = current?.available || sending !== false ? current : undefined;
  const chosen = picked === undefined ? {} : completed(picked, options);
  return (
    <>
      <ul class="menu">
        {onShow(items).map((item) => (
          <li key={item.id}>
            <button
              type="button"
              class="menu-item"
              data-testid={`menu-item-${item.id}`}
              aria-pressed={item.id === picked?.id}
              disabled={!item.available || sending !== false}
              onClick={() => pick(item)}
            >
              <DrinkCard item={item} chosen={item.id === picked?.id ? chosen : {}} />
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
        >
          {children}
        </OrderBar>
      )}
      {lastPicked && !picked && <SoldOut item={current ?? lastPicked} />}
    </>
  );
}
