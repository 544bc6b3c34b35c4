import { calledBackUntil, remadeUntil } from "../api/actions.ts";
import { hasEnded, type Order, type Shop } from "../api/types.ts";

/** Orders by id, the newest version known of each. */
export type Orders = ReadonlyMap<string, Order>;

/** True when the incoming state may replace what is shown. */
export function isNotOlder(incoming: Order, shown: Order | undefined): boolean {
  return shown === undefined || incoming.version >= shown.version;
}

export function withOrder(orders: Orders, incoming: Order): Orders {
  return isNotOlder(incoming, orders.get(incoming.orderId))
    ? new Map(orders).set(incoming.orderId, incoming)
    : orders;
}

/**
 * What is known after a snapshot was read. An order that is not in it is gone, unless a message has told of it since the
 * subscription (the snapshot may have been read a moment before). One that is older than what a message has told is not
 * taken, even if nothing is shown of the order any more.
 *
 * @param told the newest version of each order that messages have brought since the subscription
 */
export function withSnapshot(
  orders: Orders,
  snapshot: readonly Order[],
  told: ReadonlyMap<string, number>,
): Orders {
  const isTold = ({ orderId, version }: Order) => version >= (told.get(orderId) ?? Infinity);
  const isPast = ({ orderId, version }: Order) => version < (told.get(orderId) ?? 0);
  const remaining = new Map([...orders].filter(([, order]) => isTold(order)));
  return snapshot
    .filter((order) => !isPast(order))
    .reduce((known: Orders, order) => {
      const shown = orders.get(order.orderId);
      return isNotOlder(order, shown) ? new Map(known).set(order.orderId, order) : keepShown(known, shown);
    }, remaining);
}

function keepShown(known: Orders, shown: Order | undefined): Orders {
  return shown === undefined ? known : new Map(known).set(shown.orderId, shown);
}

/** How long a ready drink that nobody collects is shown. */
export function readyForMillis(shop: Shop | undefined): number {
  return (shop?.readyForSeconds ?? 600) * 1000;
}

export function waiting(orders: Orders): Order[] {
  return inQueueOrder([...orders.values()].filter((order) => order.state === "QUEUED"));
}

export function inTheMaking(orders: Orders): Order[] {
  return inQueueOrder([...orders.values()].filter((order) => order.state === "MAKING"));
}

/** What can be collected and is not ready for too long already, the newest first. */
export function ready(orders: Orders, now: number, shownMillis: number): Order[] {
  return [...orders.values()]
    .filter((order) => isReady(order) && endOf(order) > now - shownMillis)
    .sort((a, b) => endOf(b) - endOf(a));
}

/** What has been handed out so short a time ago that it can be called back, the newest first. */
export function justHandedOut(orders: Orders, now: number): Order[] {
  return [...orders.values()]
    .filter((order) => (calledBackUntil(order) ?? 0) > now)
    .sort((a, b) => timeOf(b.collectedAt) - timeOf(a.collectedAt));
}

/** True for a drink that is made and waits to be collected. */
export function isReady(order: Order): boolean {
  return order.state === "COMPLETED" && order.collectedAt === undefined && order.remadeAs === undefined;
}

/** What was not made in time and can still be made after all, the oldest first. */
export function notMade(orders: Orders, now: number): Order[] {
  return inQueueOrder([...orders.values()].filter((order) => isNotMade(order) && remadeUntil(order) > now));
}

/** True for a drink that nobody made in time, and that is not made as another order. */
export function isNotMade(order: Order): boolean {
  return order.state === "EXPIRED" && order.number !== undefined && order.remadeAs === undefined;
}

const rememberedMillis = 30 * 60_000;

/** Forgets what ended so long ago that no late message about it is to be feared. */
export function withoutOld(orders: Orders, now: number, shownMillis: number): Orders {
  const since = now - Math.max(rememberedMillis, shownMillis);
  const old = [...orders.values()].filter((order) => hasEnded(order) && endOf(order) < since);
  return old.length === 0 ? orders : new Map([...orders].filter(([, order]) => !old.includes(order)));
}

function inQueueOrder(orders: Order[]): Order[] {
  return orders.sort((a, b) => timeOf(a.queuedAt) - timeOf(b.queuedAt) || (a.number ?? 0) - (b.number ?? 0));
}

function endOf(order: Order): number {
  return timeOf(order.endedAt);
}

function timeOf(time: string | undefined): number {
  return time === undefined ? 0 : Date.parse(time);
}
