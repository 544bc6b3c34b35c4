import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { Order } from "@serverlesspresso/kit/api/types.ts";
import type { Counter, Held } from "./counterState.ts";
import { isHeld } from "./holdTime.ts";
import type { Wanted } from "./unanswered.ts";

/** So long after it found no network, what is held is sent again, unless the connection is back before. */
export const resendMillis = 10_000;

/**
 * What can be undone and found no network, as it is held until there is one; undefined where the request failed for
 * another reason, or where the order has changed since.
 */
export function unsentOf(
  { orders }: Counter,
  order: Order,
  { action, reason, user }: Wanted,
  { code }: ApiProblem,
  at: number,
): Held | undefined {
  const { orderId, version } = order;
  const changed = (orders.get(orderId)?.version ?? 0) > version;
  if ((code !== "NETWORK" && code !== "TIMEOUT") || changed || !isHeld(order, action)) {
    return undefined;
  }
  const optional = { ...(reason ? { reason } : {}), ...(user ? { user } : {}) };
  return { version, action, at, unsent: true, ...optional };
}

/** The orders for which something waits for the network. */
export function unsentIn({ held }: Counter): readonly string[] {
  return [...held].filter(([, { unsent }]) => unsent).map(([orderId]) => orderId);
}
