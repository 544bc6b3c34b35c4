import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import {
  inTheMaking,
  justHandedOut,
  type Orders,
  ready,
  readyForMillis,
  waiting,
} from "@serverlesspresso/kit/state/orders.ts";
import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { BoardCard, type AtWork } from "./BoardCard.tsx";
import type { LetterSetting } from "./features/keys/letterSetting.ts";
import { useCardKeys } from "./features/keys/useCardKeys.ts";
import { LabelButton } from "./features/labels/LabelButton.tsx";
import type { Together } from "./features/orders/CardActions.tsx";
import { Filter } from "./features/orders/Filter.tsx";
import { JustHandedOut } from "./features/orders/JustHandedOut.tsx";
import { Lane } from "./features/orders/Lane.tsx";
import { laneNames, LaneTabs, type LaneName } from "./features/orders/LaneTabs.tsx";
import { madeTogether } from "./features/orders/together.ts";
import { useSettling } from "./features/settling/useSettling.ts";
import { texts } from "./texts.ts";

interface Props extends AtWork {
  /** As this tablet shows them, with what it has asked for. */
  readonly orders: Orders;
  /** The lane that a phone shows. */
  readonly lane: LaneName;
  readonly onLane: (lane: LaneName) => void;
  /** All that cards and notices stand in. */
  readonly root: RefObject<HTMLElement | null>;
  readonly letterKeys: LetterSetting;
  readonly onHelp: () => void;
}

const whenEmpty = { toMake: "nothingToMake", inHands: "nothingInHands", ready: "nothingReady" } as const;

/** Three lanes that a drink passes from left to right. */
export function Board({ orders, lane, onLane, root, letterKeys, onHelp, ...work }: Props) {
  const { counter, model, me, now } = work;
  const say = useSay(texts);
  const [drink, showOnly] = useState<string | undefined>(undefined);
  useCardKeys(root, { lettersOn: () => letterKeys.store.value, onHelp });
  useSettling(root);
  const lanes = {
    toMake: waiting(orders),
    inHands: mineFirst(inTheMaking(orders), me.id),
    ready: ready(orders, now, readyForMillis(counter.shop)),
  } as const;
  const isFree = ({ orderId }: Order) => !counter.asked.has(orderId) && !counter.held.has(orderId);
  const together = {
    toMake: madeTogether(lanes.toMake.filter(isFree)),
    inHands: madeTogether(lanes.inHands.filter((order) => isFree(order) && order.claimedBy?.id === me.id)),
    ready: undefined,
  } as const;
  const withOthers = (name: LaneName, order: Order): Together | undefined => {
    const same = together[name]?.get(order.orderId);
    const action = name === "toMake" ? "MAKE" : "COMPLETE";
    return same && { action, numbers: numbersOf(same), onAct: () => void model.actTogether(same, action) };
  };
  const shownIn = (name: LaneName) =>
    name === "toMake" && drink !== undefined
      ? lanes.toMake.filter((order) => order.drink?.id === drink)
      : lanes[name];
  const whyEmpty = (name: LaneName) => {
    if (shownIn(name).length > 0) {
      return undefined;
    }
    if (counter.shop === undefined) {
      return say("working");
    }
    return say(lanes[name].length === 0 ? whenEmpty[name] : "noneOfThese");
  };
  const counts = { toMake: lanes.toMake.length, inHands: lanes.inHands.length, ready: lanes.ready.length };
  return (
    <>
      <LaneTabs counts={counts} shown={lane} onShow={onLane} />
      <div class="lanes" data-shown={lane}>
        {laneNames.map((name) => (
          <Lane
            key={name}
            name={name}
            title={say(name)}
            count={counts[name]}
            whenEmpty={whyEmpty(name)}
            head={name === "toMake" && <Filter orders={lanes.toMake} chosen={drink} onChoose={showOnly} />}
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
            {shownIn(name).map((order) => (
              <BoardCard key={order.orderId} {...work} order={order} together={withOthers(name, order)}>
                <LabelButton order={order} />
              </BoardCard>
            ))}
          </Lane>
        ))}
      </div>
    </>
  );
}

function numbersOf(orders: readonly Order[]): number[] {
  return orders.flatMap(({ number }) => number ?? []);
}

function mineFirst(orders: readonly Order[], me: string): Order[] {
  const mine = orders.filter((order) => order.claimedBy?.id === me);
  return [...mine, ...orders.filter((order) => order.claimedBy?.id !== me)];
}
