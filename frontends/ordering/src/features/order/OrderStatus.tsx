import type { ExpectedWait, Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { Cup, fillOf } from "@serverlesspresso/kit/ui/Cup.tsx";
import type { ComponentChildren } from "preact";
import { texts } from "../../texts.ts";
import { ExpectedTime } from "./ExpectedTime.tsx";
import { Steps } from "./Steps.tsx";
import { shownStateOf } from "./shownState.ts";
import { wordsFor } from "./words.ts";

interface Props {
  readonly order: Order | undefined;
  /** What was chosen other than usual; may be empty. */
  readonly options: string;
  readonly expectedWait: ExpectedWait | undefined;
  readonly clock: ServerClock;
  /** What can be done meanwhile. */
  readonly children?: ComponentChildren;
}

/** Shows the state of an order: its number, the cup, one sentence, and when it will be ready. */
export function OrderStatus({ order, options, expectedWait, clock, children }: Props) {
  const say = useSay(texts);
  const { language } = useLanguage();
  const { title, detail } = wordsFor(order);
  const state = shownStateOf(order) ?? "WAITING";
  const drink = order?.drink === undefined ? "" : inLanguage(order.drink.name, language);
  const inProgress = ["QUEUED", "MAKING", "COMPLETED"].includes(state);
  return (
    <section class="order-status" data-testid="order-state" data-state={state}>
      {order?.number !== undefined && (
        <p class="order-number">
          <span class="quiet-text">{say("number")}</span>
          <strong data-testid="order-number">{order.number}</strong>
          {order.guest && (
            <span class="order-guest" data-testid="order-guest">
              {say("forGuest", { name: order.guest.name })}
            </span>
          )}
        </p>
      )}
      <Cup
        recipe={order?.drink?.recipe}
        fill={order === undefined ? "empty" : fillOf(order.state)}
        size={112}
      />
      <h1>{say(title, { drink })}</h1>
      {inProgress && options !== "" && (
        <p class="quiet-text" data-testid="order-options">
          {options}
        </p>
      )}
      <p>{say(detail, { drink, name: order?.claimedBy?.name ?? "" })}</p>
      {expectedWait && <ExpectedTime expected={expectedWait} clock={clock} />}
      {inProgress && order && <Steps state={order.state} />}
      {children}
    </section>
  );
}
