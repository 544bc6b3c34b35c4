import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import {
  inTheMaking,
  justHandedOut,
  type Orders,
  ready,
  readyForMillis,
  waiting,
} from "@serverlesspresso/kit/state/orders.ts";
import { useRef, useState } from "preact/hooks";
import type { CounterModel } from "./counter/counterModel.ts";
import type { Counter } from "./counter/counterState.ts";
import { optionNamer } from "./counter/optionNames.ts";
import type { LetterSetting } from "./features/keys/letterSetting.ts";
import { useCardKeys } from "./features/keys/useCardKeys.ts";
import { LabelButton } from "./features/labels/LabelButton.tsx";
import { Filters } from "./features/orders/Filters.tsx";
import { JustHandedOut } from "./features/orders/JustHandedOut.tsx";
import { Lane } from "./features/orders/Lane.tsx";
import { OrderCard } from "./features/orders/OrderCard.tsx";
import { texts } from "./texts.ts";

interface Props {
  readonly counter: Counter;
  readonly model: CounterModel;
  readonly me: { readonly id: string; readonly manages: boolean };
  /** As this tablet shows them, with what it has asked for. */
  readonly orders: Orders;
  readonly missed: readonly Order[];
  readonly now: number;
  readonly letterKeys: LetterSetting;
  readonly onHelp: () => void;
}

/** Three lanes that a drink passes from left to right. */
export function Board({ counter, model, me, orders, missed, now, letterKeys, onHelp }: Props) {
  const say = useSay(texts);
  const { language } = useLanguage();
  const [drink, showOnly] = useState<string | undefined>(undefined);
  const root = useRef<HTMLElement>(null);
  useCardKeys(root, { lettersOn: () => letterKeys.store.value, onHelp });
  const optionNames = optionNamer(counter.shop, language);
  const [toMake, inHands] = [waiting(orders), mineFirst(inTheMaking(orders), me.id)];
  const lanes = [
    { name: "toMake", orders: [...missed, ...toMake], whenEmpty: "nothingToMake" },
    { name: "inHands", orders: inHands, whenEmpty: "nothingInHands" },
    { name: "ready", orders: ready(orders, now, readyForMillis(counter.shop)), whenEmpty: "nothingReady" },
  ] as const;
  const wanted = (order: Order) => drink === undefined || order.drink?.id === drink;
  const whyEmpty = (whenEmpty: (typeof lanes)[number]["whenEmpty"]) => {
    if (counter.shop === undefined) {
      return say("working");
    }
    return say(drink === undefined ? whenEmpty : "noneOfThese");
  };
  return (
    <>
      <Filters orders={[...toMake, ...inHands]} chosen={drink} onChoose={showOnly} />
      <main class="lanes" ref={root}>
        {lanes.map(({ name, orders: inLane, whenEmpty }) => (
          <Lane
            key={name}
            name={name}
            title={say(name)}
            count={inLane.filter(wanted).length}
            whenEmpty={whyEmpty(whenEmpty)}
            foot={
              name === "ready" && (
                <JustHandedOut
                  orders={justHandedOut(orders, now)}
                  isBusy={(order) => counter.asked.has(order.orderId)}
                  onCallBack={(order) => void model.act(order, "RECALL")}
                />
              )
            }
          >
            {inLane.filter(wanted).map((order) => (
              <OrderCard
                key={order.orderId}
                order={order}
                now={now}
                shop={counter.shop}
                me={me}
                optionNames={optionNames}
                busy={counter.asked.has(order.orderId)}
                held={counter.held.get(order.orderId)}
                onUndo={() => model.undo(order.orderId)}
                onNow={() => void model.sendNow(order.orderId)}
                onLeave={() => model.leaveIt(order.orderId)}
                onAct={(action, reason) => void model.act(order, action, reason)}
              >
                <LabelButton order={order} />
              </OrderCard>
            ))}
          </Lane>
        ))}
      </main>
    </>
  );
}

function mineFirst(orders: readonly Order[], me: string): Order[] {
  const mine = orders.filter((order) => order.claimedBy?.id === me);
  return [...mine, ...orders.filter((order) => order.claimedBy?.id !== me)];
}
