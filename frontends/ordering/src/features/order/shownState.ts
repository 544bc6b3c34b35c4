import type { Order, OrderState } from "@serverlesspresso/kit/api/types.ts";

/** The state that a screen shows: a completed order that was handed out is not ready any more. */
export function shownStateOf(order: Order | undefined): OrderState | "COLLECTED" | undefined {
  return order?.collectedAt === undefined ? order?.state : "COLLECTED";
}
