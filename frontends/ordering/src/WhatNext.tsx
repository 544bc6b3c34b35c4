import { customerMay, remadeUntil } from "@serverlesspresso/kit/api/actions.ts";
import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { isReady } from "@serverlesspresso/kit/state/orders.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useMoment } from "@serverlesspresso/kit/time/useMoment.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Range } from "@serverlesspresso/kit/ui/Range.tsx";
import { CallBack } from "./features/order/CallBack.tsx";
import type { Pending } from "./visit/visitState.ts";
import { texts, type TextKey } from "./texts.ts";
import { useNextCode } from "./useNextCode.ts";
import { useOpening } from "./useOpening.ts";

interface Props {
  readonly order: Order;
  readonly shop: Shop | undefined;
  readonly onScanAgain?: (() => void) | undefined;
  readonly onScan: () => void;
  readonly clock: ServerClock;
  readonly pending: Pending | undefined;
  /** What is shown may be older than what is, so that nothing can be done. */
  readonly old: boolean;
  /** A notice says already when the next code comes. */
  readonly nextCodeSaid: boolean;
  readonly onCollect: () => void;
  readonly onCallBack: () => void;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

/** Shows how to go on after an order has ended. */
export function WhatNext(props: Props) {
  const { order, shop, clock, pending, old, onScanAgain, onScan, onCollect, onCallBack, onAgain, onLeave } =
    props;
  const say = useSay(texts);
  const { time } = useFormat();
  const full = order.reason === "AT_CAPACITY";
  const archived = shop?.archived === true;
  const mayTryAgain = !archived && (full || order.reason === "SHOP_CLOSED");
  const until = remadeUntil(order);
  const now = useMoment(clock, () => until);
  const again = customerMay("REMAKE", order) && now < until;
  const opening = useOpening(shop, clock);
  const words = again ? undefined : wordsFor(order, shop);
  const nextCode = useNextCode(order, shop, clock);
  const used = !archived && (words === "another" || words === "first") && nextCode !== undefined;
  const sentence = () => {
    if (archived) {
      return words && say("archivedDetail");
    }
    if (used) {
      return props.nextCodeSaid ? undefined : say(`${words}Until`, { time: time(nextCode) });
    }
    return words === "whenOpen" ? opening.words : words && say(words);
  };
  const closed = order.reason === "SHOP_CLOSED" && !opening.open;
  const inVain = archived || closed || used || (full && shop?.full === true);
  return (
    <div class="what-next">
      <CallBack order={order} clock={clock} busy={pending === "recall" || old} onCallBack={onCallBack} />
      <Sentence text={sentence()} />
      {full && shop?.expectedWait && (
        <p class="expected">
          <span class="quiet-text">{say("expectedWait")}</span>
          <strong>
            <Range wait={shop.expectedWait} testId="full-wait" />
          </strong>
        </p>
      )}
      {again && (
        <Button
          kind="main"
          large
          data-testid="order-again"
          disabled={pending === "again" || old}
          onClick={onAgain}
        >
          {say(pending === "again" ? "oneMoment" : "orderAgain")}
        </Button>
      )}
      {mayTryAgain && onScanAgain && (
        <Button kind={inVain ? "quiet" : "main"} large={!inVain} onClick={onScanAgain}>
          {say("tryAgain")}
        </Button>
      )}
      {mayScan(order) && !(mayTryAgain && onScanAgain) && (
        <Button kind={again || inVain ? "plain" : "main"} large data-testid="open-scanner" onClick={onScan}>
          {say("openScanner")}
        </Button>
      )}
      {isReady(order) && (
        <Button large data-testid="collected" disabled={pending === "collect" || old} onClick={onCollect}>
          {say(pending === "collect" ? "oneMoment" : "collected")}
        </Button>
      )}
      {order.collectedAt !== undefined && (
        <Button kind="quiet" data-testid="leave" onClick={onLeave}>
          {say("leave")}
        </Button>
      )}
    </div>
  );
}

function Sentence({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <p data-testid="what-next">{text}</p>;
}

/** A drink that is ready wants to be collected first, and the limit of a day does not go by scanning. */
function mayScan(order: Order): boolean {
  return !isReady(order) && order.reason !== "DAILY_LIMIT";
}

function wordsFor(order: Order, shop: Shop | undefined): TextKey | undefined {
  switch (order.state === "REJECTED" ? order.reason : order.state) {
    case "SHOP_CLOSED":
      return "whenOpen";
    case "AT_CAPACITY":
      return shop?.full === false ? "roomAgain" : "whenRoom";
    case "CANCELLED":
      return "another";
    case "EXPIRED":
      return order.number === undefined ? "first" : "another";
    case "COMPLETED":
      return isReady(order) ? undefined : "another";
    default:
      return undefined;
  }
}
