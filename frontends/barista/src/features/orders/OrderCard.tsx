import { staffMay, type OrderAction, type StaffMember } from "@serverlesspresso/kit/api/actions.ts";
import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { wholeMinutesSince } from "@serverlesspresso/kit/time/countdown.ts";
import { Cup, fillOf } from "@serverlesspresso/kit/ui/Cup.tsx";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { texts } from "../../texts.ts";
import type { Held } from "../../counter/counterState.ts";
import { Act } from "./Act.tsx";
import { ageOf, type Lateness } from "./age.ts";
import { CancelReasons } from "./CancelReasons.tsx";
import type { OptionNames } from "../../counter/optionNames.ts";
import { DrinkName } from "./DrinkName.tsx";
import { HeldBar } from "./HeldBar.tsx";

interface Props {
  readonly order: Order;
  readonly now: number;
  readonly shop: Lateness | undefined;
  readonly me: StaffMember;
  readonly optionNames: OptionNames;
  readonly busy: boolean;
  readonly held: Held | undefined;
  readonly onUndo: () => void;
  readonly onNow: () => void;
  /** What was not made stays so. */
  readonly onLeave: () => void;
  readonly onAct: (action: OrderAction, reason?: string) => void;
  /** What else can be done with the order, beside its age. */
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
  const { order, now, shop, me, optionNames, busy, held, onUndo, onNow, onLeave, onAct, children } = props;
  const say = useSay(texts);
  const [cancelling, setCancelling] = useState(false);
  const mine = order.claimedBy?.id === me.id;
  const inHand = order.state === "MAKING";
  const missed = order.state === "EXPIRED";
  const may = (action: OrderAction) => staffMay(me, action, order);
  const mayAct = held === undefined && actions.some(may);
  const minutes = order.queuedAt === undefined ? 0 : wholeMinutesSince(order.queuedAt, now);
  const age = ageOf(order, now, shop);
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
        <h3 aria-label={say("number", { number: order.number ?? "" })}>{order.number}</h3>
        <DrinkName drink={order.drink} optionNames={optionNames} />
        <Cup
          recipe={order.drink?.recipe}
          fill={order.state === "QUEUED" ? "full" : fillOf(order.state)}
          size={44}
        />
      </div>
      <p class="order-foot">
        <span>
          {order.guest && <strong class="order-guest">{order.guest.name}</strong>}
          {inHand && holderOf(order, mine, say)}
          {order.state === "QUEUED" && order.requested?.insteadOf && <strong>{say("onceMore")}</strong>}
          {missed && <strong class="missed">{say("notMade")}</strong>}
        </span>
        {children}
        {order.state !== "COMPLETED" && !missed && (
          <span class="age" data-age={age}>
            {age !== "quiet" && `${say(age)} `}
            {minutes === 0 ? say("justNow") : say("age", { minutes })}
          </span>
        )}
      </p>
      {held && <HeldBar held={held} onUndo={onUndo} onNow={onNow} />}
      {mayAct && !cancelling && (
        <div class="actions">
          {may("MAKE") && <Act name="make" busy={busy} onClick={() => onAct("MAKE")} primary />}
          {may("COMPLETE") && <Act name="complete" busy={busy} onClick={() => onAct("COMPLETE")} primary />}
          {may("COLLECT") && <Act name="collect" busy={busy} onClick={() => onAct("COLLECT")} primary />}
          {may("REMAKE") && (
            <Act
              name={missed ? "makeAnyway" : "remake"}
              busy={busy}
              onClick={() => onAct("REMAKE")}
              primary={missed}
            />
          )}
          {missed && <Act name="leaveIt" busy={busy} onClick={onLeave} />}
          {may("TAKE_OVER") && !mine && (
            <Act name="takeOver" busy={busy} onClick={() => onAct("TAKE_OVER")} />
          )}
          {may("UNMAKE") && <Act name="unmake" busy={busy} onClick={() => onAct("UNMAKE")} />}
          {may("CANCEL") && <Act name="cancel" busy={busy} onClick={() => setCancelling(true)} />}
        </div>
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

const freshMillis = 4_000;

/** True for an order that has just joined the queue. */
export function isFresh({ state, queuedAt }: Order, now: number): boolean {
  return state === "QUEUED" && now - Date.parse(queuedAt ?? "") < freshMillis;
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
