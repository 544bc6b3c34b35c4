import type { Drink, Order } from "@serverlesspresso/kit/api/types.ts";

/** Nobody makes more cups than these at once. */
const most = 4;

/**
 * Of which orders each can be made together with others: the first of those with the same drink and options leads them,
 * and stands for the others.
 */
export function madeTogether(orders: readonly Order[]): ReadonlyMap<string, readonly Order[]> {
  const alike = new Map<string, Order[]>();
  for (const order of orders) {
    if (order.drink !== undefined) {
      const kind = kindOf(order.drink);
      alike.set(kind, [...(alike.get(kind) ?? []), order]);
    }
  }
  const several = [...alike.values()].filter((same) => same.length > 1).map((same) => same.slice(0, most));
  return new Map(several.map((same) => [same[0]?.orderId ?? "", same]));
}

function kindOf({ id, options = {} }: Drink): string {
  const chosen = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([id, chosen]);
}
