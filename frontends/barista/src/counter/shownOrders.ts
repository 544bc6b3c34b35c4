import type { OrderAction } from "@serverlesspresso/kit/api/actions.ts";
import type { Order, Person } from "@serverlesspresso/kit/api/types.ts";
import type { Orders } from "@serverlesspresso/kit/state/orders.ts";
import type { Counter } from "./counterState.ts";

/**
 * The orders as they will be once everything that was tapped is done. The true state stays in `orders`, so that
 * rolling back is nothing but forgetting the request.
 */
export function shownOrders({ orders, asked, held }: Counter, me: Person, now: number): Orders {
  if (asked.size === 0 && held.size === 0) {
    return orders;
  }
  const shown = new Map(orders);
  for (const [orderId, { action, at }] of held) {
    show(orderId, action, at, true);
  }
  for (const [orderId, { action }] of asked) {
    show(orderId, action, now, false);
  }
  return shown;

  function show(orderId: string, action: OrderAction, at: number, mayComeBack: boolean): void {
    const order = shown.get(orderId);
    if (order !== undefined && !(mayComeBack && (action === "CANCEL" || action === "REMAKE"))) {
      shown.set(orderId, after(order, action, me, at));
    }
  }
}

function after(order: Order, action: OrderAction, me: Person, at: number): Order {
  const { claimedBy: _, ...free } = order;
  const { collectedAt: _at, collectedBy: _by, ...uncollected } = order;
  const endedAt = new Date(at).toISOString();
  switch (action) {
    case "MAKE":
    case "TAKE_OVER":
      return { ...order, state: "MAKING", claimedBy: me };
    case "UNMAKE":
      return { ...free, state: "QUEUED" };
    case "COMPLETE":
      return { ...order, state: "COMPLETED", endedAt };
    case "CANCEL":
      return { ...order, state: "CANCELLED", endedAt };
    case "COLLECT":
      return { ...order, collectedAt: endedAt, collectedBy: { ...me, role: "BARISTA" } };
    case "REMAKE":
      return { ...order, remadeAs: order.orderId };
    case "RECALL":
      return uncollected;
  }
}
