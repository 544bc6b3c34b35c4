import type { OrderAction } from "@serverlesspresso/kit/api/actions.ts";
import type { Order } from "@serverlesspresso/kit/api/types.ts";

/** So long an action that cannot be taken back waits to be undone. */
export const holdMillis = 5_000;

/** A drink that is made is requested as completed so long before its deadline at the latest. */
const spareMillis = 10_000;

/** How long an action may wait to be undone: a finished drink no longer than its deadline allows. */
export function holdTime({ makeBefore, finishBefore }: Order, action: OrderAction, now: number): number {
  const deadline = Date.parse(finishBefore ?? makeBefore ?? "");
  if (action !== "COMPLETE" || Number.isNaN(deadline)) {
    return holdMillis;
  }
  return Math.min(holdMillis, Math.max(0, deadline - spareMillis - now));
}

/** A drink is not finished in time any more; what else can be asked for has no deadline. */
export function isTooLate({ makeBefore, finishBefore }: Order, action: OrderAction, now: number): boolean {
  return action === "COMPLETE" && Date.parse(finishBefore ?? makeBefore ?? "") <= now;
}

/** Its time to finish is over, and it is about to end: what is asked for now comes too late. */
export function isOver({ state, finishBefore }: Order, now: number): boolean {
  return state === "MAKING" && finishBefore !== undefined && Date.parse(finishBefore) <= now;
}

/** What cannot be taken back by another action, or makes work, can be undone for a moment before it is sent. */
export function isHeld(order: Order, action: OrderAction): boolean {
  return action === "COMPLETE" || action === "CANCEL" || (action === "REMAKE" && order.state === "COMPLETED");
}
