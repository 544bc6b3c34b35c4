import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { ExpectedWait, Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import type { FeedState } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import type { QueueMessage, Refusal } from "@serverlesspresso/kit/realtime/messages.ts";
import { isNotOlder } from "@serverlesspresso/kit/state/orders.ts";

export type Notice =
  | "alreadyOrdering"
  | "codeExpiredHere"
  | "tooLateToChoose"
  | "tooLateToCancel"
  | "notOnMenu"
  | "shopClosed"
  | "noAnswer"
  | "takingLonger"
  | "refused";

/** All that the phone shows. */
export interface Visit {
  /** idle: there is nothing to show but how to begin. */
  readonly stage: "idle" | "scanning" | "scan-failed" | "order";
  readonly problem?: ApiProblem;
  readonly orderId?: string;
  /** Undefined until the order is admitted or rejected. */
  readonly order?: Order;
  /** When it will be ready; only while it waits or is being made. */
  readonly expectedWait?: ExpectedWait;
  /** The newest message about the queue that was taken. */
  readonly queueVersion?: number;
  readonly shop?: Shop;
  readonly connection: FeedState;
  readonly pending?: "choose" | "cancel";
  readonly notice?: Notice;
}

export const atTheDoor: Visit = { stage: "idle", connection: "connecting" };

export function withOrder(visit: Visit, order: Order): Visit {
  if (order.orderId !== visit.orderId || !isNotOlder(order, visit.order)) {
    return visit;
  }
  const moved = visit.order?.state !== order.state;
  const { pending, notice, ...rest } = visit;
  const stays = moved ? {} : { ...(pending ? { pending } : {}), ...(notice ? { notice } : {}) };
  const welcome: Partial<Visit> = moved && visit.order === undefined && notice ? { notice } : {};
  return withExpectedWait({ ...rest, ...stays, ...welcome, order }, rest.expectedWait);
}

/** Undefined takes away what was said before. */
export function withExpectedWait(visit: Visit, expectedWait: ExpectedWait | undefined): Visit {
  const { expectedWait: _before, ...rest } = visit;
  const waits = visit.order?.state === "QUEUED" || visit.order?.state === "MAKING";
  return expectedWait !== undefined && waits ? { ...rest, expectedWait } : rest;
}

/** The queue has moved; a message that is older than one before it says nothing. */
export function withQueue(visit: Visit, message: QueueMessage): Visit {
  if (visit.queueVersion !== undefined && message.version <= visit.queueVersion) {
    return visit;
  }
  const mine = message.queue.find(({ number }) => number === visit.order?.number);
  const moved = { ...visit, queueVersion: message.version };
  return mine === undefined ? moved : withExpectedWait(moved, mine);
}

export function withShop(visit: Visit, shop: Shop): Visit {
  return visit.shop !== undefined && visit.shop.version > shop.version ? visit : { ...visit, shop };
}

export function withNotice(visit: Visit, notice: Notice | undefined): Visit {
  const { pending: _pending, notice: _notice, ...rest } = visit;
  return notice === undefined ? rest : { ...rest, notice };
}

/** A refusal that the order's state already explains needs no words. */
export function withRefusal(visit: Visit, refusal: Refusal): Visit {
  const state = visit.order?.state;
  if (refusal.action === "CHOOSE") {
    return withNotice(visit, state === "CHOOSING" ? "refused" : undefined);
  }
  const over = state === "CANCELLED" || state === "EXPIRED";
  return withNotice(visit, over ? undefined : "tooLateToCancel");
}
