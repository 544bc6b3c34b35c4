import type { MenuItem, Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { Card, type Tone } from "@serverlesspresso/kit/ui/Card.tsx";
import { Chip } from "@serverlesspresso/kit/ui/Chip.tsx";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import type { ComponentChildren } from "preact";
import { namedWith } from "./again.ts";
import { whenOf, type OwnDrink } from "./ownDrinks.ts";
import { drinksTexts } from "./texts.ts";

interface Props {
  readonly drinks: readonly OwnDrink[];
  readonly menu: readonly MenuItem[];
  /** False for a state that may have changed since it was seen. */
  readonly isKnown: (drink: OwnDrink) => boolean;
  /** Draws more details below a drink. */
  readonly more: (orderId: string) => ComponentChildren;
}

const tones: Partial<Record<Order["state"], Tone>> = {
  COMPLETED: "ready",
  CANCELLED: "plain",
  EXPIRED: "trouble",
  REJECTED: "trouble",
};

/** Earlier drinks: number, drink, when, and what became of it. */
export function DrinkList({ drinks, menu, isKnown, more }: Props) {
  const say = useSay(drinksTexts);
  const { language } = useLanguage();
  const { day, time } = useFormat();
  return (
    <ul class="drinks" data-testid="drinks">
      {drinks.map((own) => {
        const { orderId, number, state, drink, ...order } = own;
        const at = whenOf({ orderId, state, ...order });
        const item = menu.find(({ id }) => id === drink.id);
        const name = item ? namedWith(item, drink.options ?? {}, language) : inLanguage(drink.name, language);
        return (
          <Card key={orderId} as="li" data-testid={`drink-${number}`} data-state={state}>
            <div class="drink">
              <Cup recipe={drink.recipe} fill="full" size={40} />
              <div class="drink-words">
                <strong>{name}</strong>
                <time class="quiet-text" dateTime={new Date(at).toISOString()}>
                  {day(at)} {time(at)}
                </time>
                <Chip tone={tones[state] ?? "waiting"}>
                  {say(isKnown(own) ? outcome(state) : "wasGoing")}
                </Chip>
              </div>
              <strong class="drink-number">{number}</strong>
            </div>
            {more(orderId)}
          </Card>
        );
      })}
    </ul>
  );
}

function outcome(state: Order["state"]) {
  return state === "CHOOSING" || state === "QUEUED" || state === "MAKING" ? "going" : state;
}
