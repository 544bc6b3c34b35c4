import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { onShow } from "@serverlesspresso/kit/menu/onShow.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import { texts } from "../../texts.ts";

interface Props {
  readonly items: readonly MenuItem[];
  readonly changing: boolean;
  readonly onOffer: (drinkId: string, available: boolean) => void;
  /** Only for who may edit it. */
  readonly onEdit?: (() => void) | undefined;
}

/** The menu as the counter keeps it: one tap on a drink says that it is sold out, another that it is there again. */
export function MenuPanel({ items, changing, onOffer, onEdit }: Props) {
  const say = useSay(texts);
  const { language } = useLanguage();
  return (
    <section class="panel" data-testid="menu-panel" aria-label={say("menu")}>
      <p class="quiet-text">{say("menuHint")}</p>
      <ul class="menu-panel">
        {onShow(items).map(({ id, name, recipe, available }) => (
          <li key={id}>
            <button
              type="button"
              data-testid={`offer-${id}`}
              aria-pressed={available}
              disabled={changing}
              onClick={() => onOffer(id, !available)}
            >
              <Cup recipe={recipe} fill={available ? "full" : "empty"} size={32} />
              <span>{inLanguage(name, language)}</span>
              <span class="quiet-text">{say(available ? "offered" : "soldOut")}</span>
            </button>
          </li>
        ))}
      </ul>
      {onEdit && (
        <div>
          <Button data-testid="edit-menu" onClick={onEdit}>
            {say("editMenu")}
          </Button>
        </div>
      )}
    </section>
  );
}
