import type { OrderAction } from "@serverlesspresso/kit/api/actions.ts";
import type { MenuItem, Order } from "@serverlesspresso/kit/api/types.ts";
import type { Counter } from "./counterState.ts";

/** An order that was cancelled because something ran out, which its drink may need again. */
export interface OutOf {
  readonly drinkId: string;
  readonly at: number;
}

const offeredMillis = 5 * 60_000;

export function withOutOf(
  counter: Counter,
  { orderId, drink }: Order,
  action: OrderAction,
  reason: string | undefined,
  at: number,
): Counter {
  return action === "CANCEL" && reason === "OUT_OF_INGREDIENT" && drink !== undefined
    ? { ...counter, outOf: new Map(counter.outOf).set(orderId, { drinkId: drink.id, at }) }
    : counter;
}

/** That order is not cancelled after all. */
export function withoutOutOf(counter: Counter, orderId: string): Counter {
  return keepOutOf(counter, (id) => id !== orderId);
}

/** Nobody wants to be asked about that drink any more. */
export function withoutDrinkOutOf(counter: Counter, drinkId: string): Counter {
  return keepOutOf(counter, (_, outOf) => outOf.drinkId !== drinkId);
}

function keepOutOf(counter: Counter, keep: (orderId: string, outOf: OutOf) => boolean): Counter {
  return { ...counter, outOf: new Map([...counter.outOf].filter(([id, outOf]) => keep(id, outOf))) };
}

/** The drinks that are on offer though an order of them was cancelled a short time ago because something ran out. */
export function maybeSoldOut({ shop, outOf }: Counter, now: number): readonly MenuItem[] {
  if (shop === undefined || shop.archived) {
    return [];
  }
  const recent = [...outOf.values()].filter(({ at }) => now - at < offeredMillis);
  return shop.menu.filter(({ id, available }) => available && recent.some(({ drinkId }) => drinkId === id));
}
