import { hasEnded, type Order } from "@serverlesspresso/kit/api/types.ts";
import { isReady, type Orders } from "@serverlesspresso/kit/state/orders.ts";

/** A number that has just become ready is bright for this long. */
const brightMillis = 30_000;
/** An order that has ended is remembered this long, so that a late message does not bring it back. */
const rememberedMillis = 2 * 60_000;
/** Of what ended, no more than this is remembered, however busy the shop. */
const mostEnded = 200;

/** In the order in which they were ordered, so that a new number moves none of the others. */
export function preparing(orders: Orders): Order[] {
  return [...orders.values()]
    .filter((order) => order.state === "QUEUED" || order.state === "MAKING")
    .sort((a, b) => timeOf(a.queuedAt) - timeOf(b.queuedAt) || (a.number ?? 0) - (b.number ?? 0));
}

export function isBright(order: Order, now: number): boolean {
  return isReady(order) && timeOf(order.endedAt) > now - brightMillis;
}

/** The next moment at which a ready number fades or goes. */
export function nextChange(ready: readonly Order[], now: number, shownMillis: number): number | undefined {
  const changes = ready
    .flatMap((order) => [timeOf(order.endedAt) + brightMillis, timeOf(order.endedAt) + shownMillis])
    .filter((change) => change > now);
  return changes.length === 0 ? undefined : Math.min(...changes);
}

/** Without what ended long ago; so a display that runs for weeks keeps no more than one that has just begun. */
export function withoutEnded(orders: Orders, now: number, shownMillis: number): Orders {
  const ended = [...orders.values()].filter(hasEnded);
  const rememberedSince = (order: Order) =>
    now - (order.state === "COMPLETED" ? Math.max(shownMillis, rememberedMillis) : rememberedMillis);
  const old = ended.filter((order) => timeOf(order.endedAt) <= rememberedSince(order));
  const tooMany = ended
    .filter((order) => timeOf(order.endedAt) > rememberedSince(order))
    .sort((a, b) => timeOf(b.endedAt) - timeOf(a.endedAt))
    .slice(mostEnded);
  if (old.length + tooMany.length === 0) {
    return orders;
  }
  const remaining = new Map(orders);
  for (const { orderId } of [...old, ...tooMany]) {
    remaining.delete(orderId);
  }
  return remaining;
}

function timeOf(time: string | undefined): number {
  return time === undefined ? 0 : Date.parse(time);
}
