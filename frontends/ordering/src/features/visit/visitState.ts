import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import type { FeedState } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import type { Refusal } from "@serverlesspresso/kit/realtime/messages.ts";
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
  return { ...rest, ...stays, ...welcome, order };
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
