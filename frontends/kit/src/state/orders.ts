import { hasEnded, type Order } from "../api/types.ts";

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
 * What is known after a snapshot was read. An order that is not in it is gone, unless a message has updated it
 * since the subscription (the snapshot may have been read a moment before).
 */
export function withSnapshot(
  orders: Orders,
  snapshot: readonly Order[],
  updated: ReadonlySet<string>,
): Orders {
  const remaining = new Map([...orders].filter(([orderId]) => updated.has(orderId)));
  return snapshot.reduce((known: Orders, order) => {
    const shown = orders.get(order.orderId);
    return isNotOlder(order, shown) ? new Map(known).set(order.orderId, order) : keepShown(known, shown);
  }, remaining);
}

function keepShown(known: Orders, shown: Order | undefined): Orders {
  return shown === undefined ? known : new Map(known).set(shown.orderId, shown);
}

const readyShownMillis = 15 * 60_000;

export function waiting(orders: Orders): Order[] {
  return inQueueOrder([...orders.values()].filter((order) => order.state === "QUEUED"));
}

export function inTheMaking(orders: Orders): Order[] {
  return inQueueOrder([...orders.values()].filter((order) => order.state === "MAKING"));
}

/** Completed within the last quarter of an hour, the newest first. */
export function ready(orders: Orders, now: number): Order[] {
  return [...orders.values()]
    .filter((order) => order.state === "COMPLETED" && endOf(order) > now - readyShownMillis)
    .sort((a, b) => endOf(b) - endOf(a));
}

/** Forgets what ended so long ago that no late message about it is to be feared. */
export function withoutOld(orders: Orders, now: number): Orders {
  const old = [...orders.values()].filter((o) => hasEnded(o) && endOf(o) < now - 2 * readyShownMillis);
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
