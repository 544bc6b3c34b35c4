import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { DrinkCard } from "@serverlesspresso/kit/menu/DrinkCard.tsx";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import { useEffect, useRef } from "preact/hooks";
import { leadToUndecided } from "../../Decide.tsx";
import { PageHead } from "../../PageHead.tsx";
import { SaveBar } from "../../SaveBar.tsx";
import { useStayWhile } from "../../useStayWhile.ts";
import { DrinkClash } from "./DrinkClash.tsx";
import { DrinkForm } from "./DrinkForm.tsx";
import { DrinkList } from "./DrinkList.tsx";
import "./menu.css";
import { isChanged, type MenuModel } from "./menuModel.ts";
import { menuTexts } from "./texts.ts";

interface Props {
  readonly model: MenuModel;
  /** How many drinks wait on the board meanwhile. */
  readonly waiting: number;
  readonly onBack: () => void;
}

/** The menu as a manager writes it: the drinks, the one that is picked, and how guests will see it. */
export function MenuEditor({ model, waiting, onBack }: Props) {
  const say = useSay(menuTexts);
  const draft = useStore(model.store);
  const { base, drinks, picked, saving, said, detail } = draft;
  const drink = drinks.find(({ id }) => id === picked);
  const clash = draft.clashes.find(({ drinkId }) => drinkId === picked);
  const changed = isChanged(draft);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (said === "undecided") {
      leadToUndecided(section.current);
    }
  }, [said, picked]);
  useStayWhile(changed);
  if (base === undefined) {
    return <p role="status">{say("reading")}</p>;
  }
  return (
    <main class="menu-editor" data-testid="menu-editor">
      <PageHead title={say("editor", { shop: base.name })} waiting={waiting} onBack={onBack} />
      <DrinkList draft={draft} model={model} />
      {drink && (
        <section class="drink" key={drink.id} ref={section}>
          {clash && (
            <DrinkClash
              clash={clash}
              drink={drink}
              removed={draft.removed.includes(drink.id)}
              onDecide={(whose) => model.decide(drink.id, whose)}
            />
          )}
          <aside class="drink-look" aria-label={say("preview")}>
            <Cup recipe={drink.recipe} fill="full" size="min(13rem, 40vw)" />
            <h3>{say("preview")}</h3>
            <div class="menu-item button" data-testid="menu-preview">
              <DrinkCard item={drink} />
            </div>
          </aside>
          <DrinkForm
            drink={drink}
            others={drinks.filter(({ id }) => id !== drink.id)}
            nameless={said === "name"}
            onChange={(change) => model.change(drink.id, change)}
            onRemove={() => model.remove(drink.id)}
          />
        </section>
      )}
      <SaveBar what="menu" say={say} changed={changed} saving={saving} model={model} said={said}>
        {said && say(said)} {detail}
      </SaveBar>
    </main>
  );
}
