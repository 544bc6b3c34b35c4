import type { Choice } from "@serverlesspresso/kit/api/orders.ts";
import type { MenuItem, Shop } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { completed, openOption } from "@serverlesspresso/kit/menu/choosing.ts";
import { ItemOptions } from "@serverlesspresso/kit/menu/ItemOptions.tsx";
import { onShow } from "@serverlesspresso/kit/menu/onShow.ts";
import { recipeOf } from "@serverlesspresso/kit/menu/recipe.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import { Field } from "@serverlesspresso/kit/ui/Field.tsx";
import { useState } from "preact/hooks";
import type { Refused } from "./refusals.ts";
import { newOrderTexts } from "./texts.ts";

interface Props {
  readonly shop: Shop;
  readonly sending: boolean;
  readonly refused: Refused | undefined;
  readonly onTake: (choice: Choice) => void;
}

/** The drinks on the menu; the options of the one that is picked, and the button that orders it, stay in reach below. */
export function PickDrink({ shop, sending, refused, onTake }: Props) {
  const say = useSay(newOrderTexts);
  const { language } = useLanguage();
  const [pickedId, pick] = useState<string | undefined>(undefined);
  const [options, setOptions] = useState<Readonly<Record<string, string>>>({});
  const [name, setName] = useState("");
  const items = onShow(shop.menu);
  const item = items.find(({ id, available }) => id === pickedId && available);
  const chosen = item === undefined ? {} : completed(item, options);
  const open = item && openOption(item, chosen);
  const wrongName = refused?.field === "name" ? say(refused.text) : undefined;
  return (
    <>
      <div class="new-order-drinks">
        {refused && refused.field === undefined && (
          <p class="notice trouble" role="alert" data-testid="new-order-refused" data-reason={refused.text}>
            {say(refused.text)}
          </p>
        )}
        {items.length === 0 && <p>{say("nothingOnMenu")}</p>}
        <ul>
          {items.map((each) => (
            <li key={each.id}>
              <DrinkButton
                item={each}
                pressed={each.id === item?.id}
                chosen={each.id === item?.id ? chosen : {}}
                disabled={sending}
                onPick={() => {
                  pick(each.id);
                  setOptions({});
                }}
              />
            </li>
          ))}
        </ul>
      </div>
      {item && (
        <footer>
          <ItemOptions
            item={item}
            chosen={chosen}
            disabled={sending}
            onChange={(option, value) => setOptions({ ...options, [option]: value })}
          />
          {shop.showNames && (
            <Field
              label={say("firstName")}
              hint={
                wrongName === undefined
                  ? say(shop.showNames === "DISPLAY" ? "onDisplay" : "onCard")
                  : undefined
              }
              error={wrongName}
              value={name}
              onInput={setName}
              maxLength={20}
              testId="guest-name"
            />
          )}
          <Button
            kind="main"
            large
            data-testid="take-order"
            busy={sending && say("sending")}
            disabled={open !== undefined}
            onClick={() =>
              onTake({
                drinkId: item.id,
                options: chosen,
                ...(shop.showNames && name.trim() !== "" ? { name: name.trim() } : {}),
              })
            }
          >
            {open === undefined
              ? say("take", { drink: inLanguage(item.name, language) })
              : say("decideFirst", { option: inLanguage(open.name, language) })}
          </Button>
        </footer>
      )}
    </>
  );
}

interface DrinkProps {
  readonly item: MenuItem;
  readonly pressed: boolean;
  readonly chosen: Readonly<Record<string, string>>;
  readonly disabled: boolean;
  readonly onPick: () => void;
}

function DrinkButton({ item, pressed, chosen, disabled, onPick }: DrinkProps) {
  const { language } = useLanguage();
  return (
    <button
      type="button"
      data-testid={`new-order-${item.id}`}
      aria-pressed={pressed}
      disabled={!item.available || disabled}
      onClick={onPick}
    >
      <Cup recipe={recipeOf(item, chosen)} fill="full" size={36} />
      <span>{inLanguage(item.name, language)}</span>
    </button>
  );
}
