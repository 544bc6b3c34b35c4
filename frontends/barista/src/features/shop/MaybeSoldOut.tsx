import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { texts } from "../../texts.ts";

interface Props {
  readonly items: readonly MenuItem[];
  readonly changing: boolean;
  readonly onSoldOut: (drinkId: string) => void;
  /** Opens the menu, where other drinks can be marked, and this one as there again. */
  readonly onMenu: () => void;
  readonly onDismiss: (drinkId: string) => void;
}

/** After an order was cancelled because something ran out: one tap marks its drink as sold out. */
export function MaybeSoldOut({ items, changing, onSoldOut, onMenu, onDismiss }: Props) {
  const say = useSay(texts);
  const { language } = useLanguage();
  return (
    <>
      {items.map(({ id, name }) => (
        <p
          key={id}
          class="notice"
          role="status"
          data-testid={`maybe-sold-out-${id}`}
          data-target={`sold-out-${id}`}
        >
          <span>{say("ranOut")}</span>
          <button
            type="button"
            data-testid={`sold-out-${id}`}
            disabled={changing}
            onClick={() => onSoldOut(id)}
          >
            {say("markSoldOut", { drink: inLanguage(name, language) })}
          </button>
          <button type="button" class="quiet" data-testid="sold-out-menu" onClick={onMenu}>
            {say("menu")}
          </button>
          <button type="button" class="quiet" onClick={() => onDismiss(id)}>
            {say("dismiss")}
          </button>
        </p>
      ))}
    </>
  );
}
