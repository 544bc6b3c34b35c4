import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { ExpectedWait, Order, OrderAnswer, Shop } from "@serverlesspresso/kit/api/types.ts";
import type { Known } from "@serverlesspresso/kit/offline/lastKnown.ts";
import type { FeedState } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import { notConnectedYet, withShop, type LiveState } from "@serverlesspresso/kit/realtime/liveModel.ts";
import type { QueueMessage, Refusal } from "@serverlesspresso/kit/realtime/messages.ts";
import { isNotOlder } from "@serverlesspresso/kit/state/orders.ts";
import type { Remembered } from "./lastVisit.ts";

export type Notice =
  | "alreadyOrdering"
  | "codeExpiredHere"
  | "codeUsedUpHere"
  | "closedHere"
  | "notTakenHere"
  | "sameCode"
  | "tooLateToChoose"
  | "tooLateToCancel"
  | "tooLateToCallBack"
  | "madeAgain"
  | "madeOnceMore"
  | "notOnMenu"
  | "nameRefused"
  | "shopClosed"
  | "noAnswer"
  | "takingLonger"
  | "refused";

/** What was requested of the order and has not happened yet. */
export type Pending = "choose" | "cancel" | "collect" | "recall" | "again";

/** All that the phone shows. */
export interface Visit extends LiveState {
  /** While it is idle, there is nothing to show but how to begin. */
  readonly stage: "idle" | "scanning" | "scan-failed" | "order";
  readonly problem?: ApiProblem;
  readonly orderId?: string;
  /** Undefined until the order is admitted or rejected. */
  readonly order?: Order;
  /** When it will be ready; only while it waits or is being made. */
  readonly expectedWait?: ExpectedWait;
  /** The newest message about the queue that was taken. */
  readonly queueVersion?: number;
  /** Since when all of this may have changed: it was remembered, and nobody has confirmed it yet. */
  readonly knownFrom?: number;
  readonly pending?: Pending;
  readonly notice?: Notice;
}

export const emptyVisit: Visit = { ...notConnectedYet, stage: "idle" };

const endedShownMillis = 30 * 60_000;
const admissionDueMillis = 2 * 60_000;

/** An order is followed from now on: with what was remembered of it, until the services have answered. */
export function following(
  { shop: shownShop }: Visit,
  orderId: string,
  known: Known<Remembered> | undefined,
  notice: Notice | undefined,
): Visit {
  const shop = shownShop ?? known?.value.shop;
  return {
    ...emptyVisit,
    stage: "order",
    orderId,
    ...(known?.value.orderId === orderId ? { ...known.value, knownFrom: known.at } : {}),
    ...(shop ? { shop } : {}),
    ...(notice ? { notice } : {}),
  };
}

/** True for an order that ended long ago, and for one that was never admitted. */
export function isLongOver(order: Order | undefined, ageMillis: number, now: number): boolean {
  return order === undefined
    ? ageMillis > admissionDueMillis
    : Date.parse(order.endedAt ?? "") < now - endedShownMillis;
}

/** True while the order is not admitted, or what was requested has not happened, though messages would say so. */
export function isAnswerDue({ order, pending, connection }: Visit): boolean {
  return (order === undefined || pending !== undefined) && connection === "live";
}

/** The answer is overdue, and reading the order over HTTP did not find it. */
export function withOverdue(visit: Visit, lookFailed: boolean): Visit {
  const notice = visit.pending ? withNotice(visit, "takingLonger") : visit;
  return lookFailed ? withNotice(visit, "noAnswer") : notice;
}

export function withAnswer(visit: Visit, { order, expectedWait }: OrderAnswer): Visit {
  const next = withOrder(visit, order);
  return expectedWait !== undefined && next.order === order ? withExpectedWait(next, expectedWait) : next;
}

function withOrder(visit: Visit, order: Order): Visit {
  if (order.orderId !== visit.orderId || !isNotOlder(order, visit.order)) {
    return visit;
  }
  const moved = isMoved(order, visit.order);
  const { pending, notice, ...rest } = visit;
  const stays = moved ? {} : { ...(pending ? { pending } : {}), ...(notice ? { notice } : {}) };
  const welcome: Partial<Visit> = moved && visit.order === undefined && notice ? { notice } : {};
  return withExpectedWait({ ...rest, ...stays, ...welcome, order }, rest.expectedWait);
}

/** True for an order that has come to another state, or was handed out or called back. */
export function isMoved(order: Order, before: Order | undefined): boolean {
  return (
    before?.state !== order.state ||
    before.collectedAt !== order.collectedAt ||
    before.remadeAs !== order.remadeAs
  );
}

/** An undefined wait removes the one before. */
function withExpectedWait(visit: Visit, expectedWait: ExpectedWait | undefined): Visit {
  const { expectedWait: _before, ...rest } = visit;
  const waits = visit.order?.state === "QUEUED" || visit.order?.state === "MAKING";
  return expectedWait !== undefined && waits ? { ...rest, expectedWait } : rest;
}

/** The queue has moved; a message that is older than one before it is not taken. */
export function withQueue(visit: Visit, message: QueueMessage): Visit {
  if (visit.queueVersion !== undefined && message.version <= visit.queueVersion) {
    return visit;
  }
  const mine = message.queue.find(({ number }) => number === visit.order?.number);
  const moved = { ...withOutlook(visit, message), queueVersion: message.version };
  return mine === undefined ? moved : withExpectedWait(moved, mine);
}

/** How long a new order would take, and whether there is room for one. */
function withOutlook(visit: Visit, { newOrder, full }: QueueMessage): Visit {
  const { shop } = visit;
  const outlook = {
    ...(newOrder === undefined ? {} : { expectedWait: newOrder }),
    ...(full === undefined ? {} : { full }),
  };
  return shop === undefined ? visit : { ...visit, shop: { ...shop, ...outlook } };
}

/** A message about the shop does not contain the outlook, so that what was known of it stays. */
export function withShopAndOutlook(visit: Visit, shop: Shop): Visit {
  const expectedWait = shop.expectedWait ?? visit.shop?.expectedWait;
  const full = shop.full ?? visit.shop?.full;
  const outlook = { ...(expectedWait ? { expectedWait } : {}), ...(full === undefined ? {} : { full }) };
  return withShop(visit, { ...shop, ...outlook });
}

/** Once the connection is live, what is shown is no longer only remembered. */
export function withConnection(visit: Visit, connection: FeedState, since: number): Visit {
  const { knownFrom, ...rest } = visit;
  const stillOld = connection !== "live" && knownFrom !== undefined;
  return { ...rest, connection, since, ...(stillOld ? { knownFrom } : {}) };
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
  if (refusal.action === "COLLECT") {
    return withNotice(visit, visit.order?.collectedAt === undefined ? "refused" : undefined);
  }
  if (refusal.action === "RECALL") {
    return withNotice(visit, visit.order?.collectedAt === undefined ? undefined : "tooLateToCallBack");
  }
  if (refusal.action === "REMAKE") {
    return withNotice(visit, visit.order?.remadeAs === undefined ? "refused" : undefined);
  }
  const over = state === "CANCELLED" || state === "EXPIRED";
  return withNotice(visit, over ? undefined : "tooLateToCancel");
}

export function worthRemembering({ orderId, order, expectedWait, shop }: Visit): Remembered {
  return {
    ...(orderId !== undefined && order !== undefined ? { orderId, order } : {}),
    ...(expectedWait !== undefined ? { expectedWait } : {}),
    ...(shop !== undefined ? { shop } : {}),
  };
}
