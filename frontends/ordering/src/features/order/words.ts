import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { isReady } from "@serverlesspresso/kit/state/orders.ts";
import type { TextKey } from "../../texts.ts";

/** What to say about an order: a title and one sentence. */
interface Words {
  readonly title: TextKey;
  readonly detail: TextKey;
}

const rejected: Readonly<Record<string, TextKey>> = {
  SHOP_CLOSED: "rejectedClosed",
  AT_CAPACITY: "rejectedFull",
  ALREADY_ORDERING: "rejectedAlready",
  DAILY_LIMIT: "rejectedLimit",
};

const cancelled: Readonly<Record<string, TextKey>> = {
  OUT_OF_INGREDIENT: "cancelledOutOfIngredient",
  NOT_COLLECTED: "cancelledNotCollected",
  MISTAKE: "cancelledMistake",
};

export function wordsFor(order: Order | undefined): Words {
  switch (order?.state) {
    case undefined:
      return { title: "waitingTitle", detail: "waitingDetail" };
    case "CHOOSING":
      return order.requested !== undefined
        ? { title: "waitingTitle", detail: order.requested.insteadOf ? "againDetail" : "waitingDetail" }
        : { title: "chooseTitle", detail: "chooseWithin" };
    case "QUEUED":
      return { title: "queuedTitle", detail: "queuedDetail" };
    case "MAKING":
      return { title: "makingTitle", detail: order.claimedBy?.name ? "makingDetail" : "makingDetailSomeone" };
    case "COMPLETED":
      return isReady(order)
        ? { title: "readyTitle", detail: "readyDetail" }
        : { title: "collectedTitle", detail: collectedBy(order) };
    case "CANCELLED":
      return { title: "cancelledTitle", detail: cancelledBecause(order) };
    case "EXPIRED":
      return { title: wasNotMade(order) ? "notMadeTitle" : "expiredTitle", detail: expiredBecause(order) };
    case "REJECTED":
      return { title: "rejectedTitle", detail: rejected[order.reason ?? ""] ?? "rejectedOther" };
  }
}

function collectedBy(order: Order): TextKey {
  return order.collectedBy?.role === "CUSTOMER" ? "collectedByYou" : "collectedAtTheCounter";
}

function cancelledBecause(order: Order): TextKey {
  return order.endedBy?.role === "CUSTOMER"
    ? "cancelledByYou"
    : (cancelled[order.reason ?? ""] ?? "cancelledOther");
}

function expiredBecause(order: Order): TextKey {
  if (order.reason === "INTERRUPTED") {
    return "expiredInterrupted";
  }
  return wasNotMade(order) ? "expiredMaking" : "expiredChoosing";
}

function wasNotMade(order: Order): boolean {
  return order.waitedFor !== "CUSTOMER" && order.number !== undefined;
}
