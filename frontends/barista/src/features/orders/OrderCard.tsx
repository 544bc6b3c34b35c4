import { staffMay, type OrderAction, type StaffMember } from "@serverlesspresso/kit/api/actions.ts";
import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { wholeMinutesSince } from "@serverlesspresso/kit/time/countdown.ts";
import { Cup, fillOf } from "@serverlesspresso/kit/ui/Cup.tsx";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Held } from "../../counter/counterState.ts";
import { isOver } from "../../counter/holdTime.ts";
import type { OptionNames } from "../../counter/optionNames.ts";
import { texts, type TextKey } from "../../texts.ts";
import { ageOf, waitingSince, type Lateness } from "./age.ts";
import { CancelReasons } from "./CancelReasons.tsx";
import { CardActions, type Together } from "./CardActions.tsx";
import { DrinkName } from "./DrinkName.tsx";
import { HeldBar } from "./HeldBar.tsx";

interface Props {
  readonly order: Order;
  /** The order instead of which it is made, if that is known here. */
  readonly instead?: Order | undefined;
  readonly now: number;
  readonly shop: (Lateness & Pick<Shop, "archived">) | undefined;
  readonly me: StaffMember;
  readonly optionNames: OptionNames;
  readonly busy: boolean;
  readonly held: Held | undefined;
  readonly together?: Together | undefined;
  readonly onUndo: () => void;
  readonly onNow: () => void;
  /** What was not made stays so. */
  readonly onLeave: () => void;
  readonly onAct: (action: OrderAction, reason?: string) => void;
  /** What else can be done with the order, beside what it is. */
  readonly children?: ComponentChildren;
}

const actions = [
  "MAKE",
  "TAKE_OVER",
  "COMPLETE",
  "UNMAKE",
  "CANCEL",
  "COLLECT",
  "REMAKE",
] as const satisfies readonly OrderAction[];

/** One drink: its number, what it is, how long it waits, and the next thing to do. */
export function OrderCard(props: Props) {
  const { order, instead, now, shop, me, optionNames, busy, held, together, children } = props;
  const { onUndo, onNow, onLeave, onAct } = props;
  const say = useSay(texts);
  const [cancelling, setCancelling] = useState(false);
  const mine = order.claimedBy?.id === me.id;
  const inHand = order.state === "MAKING";
  const missed = order.state === "EXPIRED";
  const may = (action: OrderAction) =>
    staffMay(me, action, order) && !(action === "REMAKE" && shop?.archived);
  const over = isOver(order, now);
  const mayAct = held === undefined && !over && (missed || actions.some(may));
  return (
    <li
      class="order-card"
      data-testid={`order-card-${order.number}`}
      data-order={order.orderId}
      data-fresh={isFresh(order, now)}
      aria-label={say("number", { number: order.number ?? "" })}
      tabIndex={-1}
      data-state={order.state}
      data-mine={inHand && mine}
      aria-busy={busy}
    >
      <div class="order-head">
        <div class="order-mark">
          <h3 aria-label={say("number", { number: order.number ?? "" })}>{order.number}</h3>
          <Cup
            recipe={order.drink?.recipe}
            fill={order.state === "QUEUED" ? "full" : fillOf(order.state)}
            size={28}
          />
        </div>
        <DrinkName drink={order.drink} optionNames={optionNames} />
        {children}
        <p class="order-foot">
          {order.guest && <strong class="order-guest">{order.guest.name}</strong>}
          {inHand && <span>{holderOf(order, mine, say)}</span>}
          {order.state === "QUEUED" && order.requested?.insteadOf && (
            <strong>{say(whyAhead(instead))}</strong>
          )}
          {(missed || over) && <strong class="missed">{say(missed ? "notMade" : "timeIsUp")}</strong>}
          {order.state !== "COMPLETED" && !missed && !over && <Waited order={order} now={now} shop={shop} />}
        </p>
      </div>
      {held && <HeldBar held={held} onUndo={onUndo} onNow={onNow} />}
      {mayAct && !cancelling && (
        <CardActions
          may={may}
          busy={busy}
          mine={mine}
          missed={missed}
          together={together}
          onAct={onAct}
          onLeave={onLeave}
          onCancel={() => setCancelling(true)}
        />
      )}
      {mayAct && cancelling && (
        <CancelReasons
          number={order.number}
          onReason={(reason) => {
            setCancelling(false);
            onAct("CANCEL", reason);
          }}
          onKeep={() => setCancelling(false)}
        />
      )}
    </li>
  );
}

/** What is made instead of another order is ahead of the line; which words it takes depends on what became of that one. */
function whyAhead(instead: Order | undefined): TextKey {
  if (instead === undefined) {
    return "ahead";
  }
  return instead.state === "COMPLETED" ? "onceMore" : "afterAll";
}

function Waited({ order, now, shop }: Pick<Props, "order" | "now" | "shop">) {
  const say = useSay(texts);
  const since = waitingSince(order);
  const minutes = since === undefined ? 0 : wholeMinutesSince(since, now);
  const age = ageOf(order, now, shop);
  return (
    <span class="age" data-age={age}>
      {age !== "quiet" && `${say(age)} `}
      {minutes === 0 ? say("justNow") : say("age", { minutes })}
    </span>
  );
}

const freshMillis = 4_000;

/** True for an order that has just joined the queue. */
export function isFresh(order: Order, now: number): boolean {
  return order.state === "QUEUED" && now - Date.parse(waitingSince(order) ?? "") < freshMillis;
}

function holderOf(
  order: Order,
  mine: boolean,
  say: ReturnType<typeof useSay<keyof (typeof texts)["en"]>>,
): string {
  if (mine) {
    return say("mine");
  }
  const name = order.claimedBy?.name;
  return name === undefined ? say("someone") : say("theirs", { name });
}
