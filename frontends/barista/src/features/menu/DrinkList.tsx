import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import { isOpen } from "./clashes.ts";
import type { MenuDraft, MenuModel } from "./menuModel.ts";
import { menuTexts } from "./texts.ts";

interface Props {
  readonly draft: MenuDraft;
  readonly model: MenuModel;
}

/** The drinks in the order in which guests see them. */
export function DrinkList({ draft, model }: Props) {
  const say = useSay(menuTexts);
  const { language } = useLanguage();
  const { drinks, removed, picked } = draft;
  const undecided = new Set(draft.clashes.filter(isOpen).map(({ drinkId }) => drinkId));
  const noteOf = ({ id, hidden, available }: MenuItem) =>
    removed.includes(id)
      ? say("removedNow")
      : hidden === true
        ? say("hiddenNow")
        : available
          ? ""
          : say("soldOutNow");
  return (
    <section class="drink-list" aria-label={say("drinks")}>
      <ol>
        {drinks.map((drink, at) => {
          const name = inLanguage(drink.name, language) || say("unnamed");
          return (
            <li key={drink.id} data-removed={removed.includes(drink.id)}>
              <button
                type="button"
                class="quiet drink-pick"
                data-testid={`edit-${drink.id}`}
                aria-pressed={drink.id === picked}
                onClick={() => model.pick(drink.id)}
              >
                <Cup recipe={drink.recipe} fill="full" size={32} />
                <span>
                  {name} <span class="quiet-text">{noteOf(drink)}</span>
                  {undecided.has(drink.id) && (
                    <span class="to-decide" data-testid={`to-decide-${drink.id}`}>
                      {say("toDecide")}
                    </span>
                  )}
                </span>
              </button>
              {removed.includes(drink.id) ? (
                <Button data-testid={`bring-back-${drink.id}`} onClick={() => model.bringBack(drink.id)}>
                  {say("bringBack")}
                </Button>
              ) : (
                <span class="moves">
                  <Move
                    label={say("up", { drink: name })}
                    sign="↑"
                    off={at === 0}
                    onMove={() => model.move(drink.id, -1)}
                  />
                  <Move
                    label={say("down", { drink: name })}
                    sign="↓"
                    off={at === drinks.length - 1}
                    onMove={() => model.move(drink.id, 1)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <Button data-testid="add-drink" onClick={() => model.add()}>
        {say("add")}
      </Button>
    </section>
  );
}

interface MoveProps {
  readonly label: string;
  readonly sign: string;
  readonly off: boolean;
  readonly onMove: () => void;
}

function Move({ label, sign, off, onMove }: MoveProps) {
  return (
    <Button kind="quiet" aria-label={label} title={label} disabled={off} onClick={onMove}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}
