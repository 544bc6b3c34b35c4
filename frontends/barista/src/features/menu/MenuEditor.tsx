import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { DrinkCard } from "@serverlesspresso/kit/menu/DrinkCard.tsx";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { Banner } from "@serverlesspresso/kit/ui/Banner.tsx";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { PageHead } from "../../PageHead.tsx";
import { SaveBar } from "../../SaveBar.tsx";
import { useStayWhile } from "../../useStayWhile.ts";
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
  useStayWhile(changed);
  if (base === undefined) {
    return <p role="status">{say("reading")}</p>;
  }
  return (
    <main class="menu-editor" data-testid="menu-editor">
      <PageHead title={say("editor", { shop: base.name })} waiting={waiting} onBack={onBack} />
      <DrinkList draft={draft} model={model} />
      {drink && (
        <section class="drink" key={drink.id}>
          {clash && (
            <Banner
              tone="trouble"
              testId="menu-clash"
              action={
                <>
                  <Button data-testid="keep-mine" onClick={() => model.settle(clash, "mine")}>
                    {say("keepMine")}
                  </Button>
                  <Button data-testid="take-theirs" onClick={() => model.settle(clash, "theirs")}>
                    {say("takeTheirs")}
                  </Button>
                </>
              }
            >
              {say(clash.theirs === undefined ? "clashRemoved" : "clash")}
            </Banner>
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
