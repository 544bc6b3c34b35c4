import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useMoment } from "@serverlesspresso/kit/time/useMoment.ts";

/** When the next code comes with which the customer of an order can have another; undefined if it is there already. */
export function useNextCode(
  order: Order | undefined,
  shop: Shop | undefined,
  clock: ServerClock,
): number | undefined {
  const at = nextCodeAt(order, shop);
  const now = useMoment(clock, () => at);
  return at !== undefined && at > now ? at : undefined;
}

/**
 * A code gives each customer one order, and codes change together with the clock. An order that was asked for by staff, or
 * instead of another one, has used no code.
 */
function nextCodeAt(order: Order | undefined, shop: Shop | undefined): number | undefined {
  const millis = (shop?.codeWindowSeconds ?? 0) * 1000;
  return order?.admittedAt === undefined || order.requested !== undefined || millis === 0
    ? undefined
    : (Math.floor(Date.parse(order.admittedAt) / millis) + 1) * millis;
}
