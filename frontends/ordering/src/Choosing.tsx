import type { Choice } from "@serverlesspresso/kit/api/orders.ts";
import type { Drink, Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { secondsLeft } from "@serverlesspresso/kit/time/countdown.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import { useState } from "preact/hooks";
import { AgainCard } from "./features/drinks/AgainCard.tsx";
import { ChooseCountdown } from "./features/menu/ChooseCountdown.tsx";
import { Menu } from "./features/menu/Menu.tsx";
import { NameField } from "./features/menu/NameField.tsx";
import { keepWritten, knownName, rememberName } from "./visit/firstName.ts";
import type { Visit } from "./visit/visitState.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly visit: Visit;
  /** The services are busy, and what was asked for is sent again by itself. */
  readonly postponed: boolean;
  readonly clock: ServerClock;
  readonly order: Order;
  /** The drink before this one. */
  readonly last: Drink | undefined;
  /** What is shown is not from now, so nothing can be ordered. */
  readonly old: boolean;
  readonly onOrder: (choice: Choice) => void;
}

/** Choosing the drink, as long as there is time for it. */
export function Choosing({ visit, postponed, clock, last, order, old, onOrder }: Props) {
  const say = useSay(texts);
  const now = useNow(clock);
  const seconds = order.chooseBefore === undefined ? undefined : secondsLeft(order.chooseBefore, now);
  const menu = visit.shop?.menu ?? [];
  const sending = visit.pending === "choose" && (postponed ? "sendingPostponed" : "sending");
  const disabled = seconds === 0 || visit.pending !== undefined || old;
  const names = visit.shop?.showNames;
  const [name, setName] = useState(knownName);
  const writeName = (written: string) => {
    keepWritten(written);
    setName(written);
  };
  const orderIt = (drinkId: string, options: Readonly<Record<string, string>>) => {
    if (names === undefined) {
      onOrder({ drinkId, options });
      return;
    }
    rememberName(name.trim());
    onOrder({ drinkId, options, ...(name.trim() === "" ? {} : { name: name.trim() }) });
  };
  return (
    <section class="choosing" data-testid="order-state" data-state="CHOOSING">
      {visit.shop?.open === false && <p class="notice">{say("closing")}</p>}
      <div class="choosing-head">
        <h1>{say("chooseTitle")}</h1>
        {seconds !== undefined && <ChooseCountdown seconds={seconds} />}
      </div>
      <AgainCard last={last} menu={menu} disabled={disabled} onOrder={orderIt} />
      <Menu items={menu} sending={sending} disabled={disabled} onOrder={orderIt}>
        {names && <NameField name={name} onName={writeName} onDisplay={names === "DISPLAY"} />}
      </Menu>
    </section>
  );
}
