import type { Order, OrderState } from "./types.ts";

/** Who may do something: the one whose order it is, any barista, the barista who has claimed it, a manager. */
type Allowed = "CUSTOMER" | "BARISTA" | "CLAIMANT" | "MANAGER";

type Rule = Readonly<Partial<Record<OrderState, readonly Allowed[]>>>;

/** What may be asked of an order, in which state and by whom, as `workflows/events/order.actions.json` lists it. */
export const orderActions = {
  CHOOSE: { CHOOSING: ["CUSTOMER"] },
  MAKE: { QUEUED: ["BARISTA", "MANAGER"] },
  UNMAKE: { MAKING: ["CLAIMANT", "MANAGER"] },
  COMPLETE: { MAKING: ["CLAIMANT", "MANAGER"] },
  CANCEL: {
    CHOOSING: ["CUSTOMER", "MANAGER"],
    QUEUED: ["CUSTOMER", "BARISTA", "MANAGER"],
    MAKING: ["CLAIMANT", "MANAGER"],
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** What is requested as an action; a drink is chosen by a request of its own. */
export type OrderAction = Exclude<keyof typeof orderActions, "CHOOSE">;

/** Somebody of the staff. */
export interface StaffMember {
  readonly id: string;
  readonly manages: boolean;
}

/** True if the action may be asked for now; the services decide again when it is. */
export function staffMay({ id, manages }: StaffMember, action: OrderAction, order: Order): boolean {
  const allowed = allowedTo(action, order);
  return manages
    ? allowed.includes("MANAGER")
    : allowed.includes("BARISTA") || (allowed.includes("CLAIMANT") && order.claimedBy?.id === id);
}

/** True if the customer whose order it is may ask for the action now. */
export function customerMay(action: OrderAction, order: Order): boolean {
  return allowedTo(action, order).includes("CUSTOMER");
}

function allowedTo(action: OrderAction, order: Order): readonly Allowed[] {
  const rule: Rule = orderActions[action];
  return rule[order.state] ?? [];
}
