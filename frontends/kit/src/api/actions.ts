import type { Order, OrderState } from "./types.ts";

/**
 * Who may do something: the one whose order it is, any barista, the barista who has claimed it, a manager, the customer
 * who said to have it.
 */
type Allowed = "CUSTOMER" | "BARISTA" | "CLAIMANT" | "MANAGER" | "COLLECTOR";

/** A completed order that has been handed out has rules of its own. */
type Rule = Readonly<Partial<Record<OrderState | "COLLECTED", readonly Allowed[]>>>;

/** What may be asked of an order, in which state and by whom, as `workflows/events/order.actions.json` lists it. */
export const orderActions = {
  CHOOSE: { CHOOSING: ["CUSTOMER"] },
  MAKE: { QUEUED: ["BARISTA", "MANAGER"] },
  UNMAKE: { MAKING: ["CLAIMANT", "MANAGER"] },
  TAKE_OVER: { MAKING: ["BARISTA", "MANAGER"] },
  COMPLETE: { MAKING: ["CLAIMANT", "MANAGER"] },
  CANCEL: {
    CHOOSING: ["CUSTOMER", "MANAGER"],
    QUEUED: ["CUSTOMER", "BARISTA", "MANAGER"],
    MAKING: ["CLAIMANT", "MANAGER"],
  },
  COLLECT: { COMPLETED: ["CUSTOMER", "BARISTA", "MANAGER"] },
  RECALL: { COLLECTED: ["COLLECTOR", "BARISTA", "MANAGER"] },
  REMAKE: {
    COMPLETED: ["BARISTA", "MANAGER"],
    COLLECTED: ["BARISTA", "MANAGER"],
    CANCELLED: ["BARISTA", "MANAGER"],
    EXPIRED: ["CUSTOMER", "BARISTA", "MANAGER"],
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
  const allowed = allowedTo(action, order);
  const collector = order.collectedBy?.role === "CUSTOMER";
  return allowed.includes("CUSTOMER") || (allowed.includes("COLLECTOR") && collector);
}

const calledBackWithinMillis = 60_000;

/** Until when what was handed out can be called back, in milliseconds; the services decide again when it is. */
export function calledBackUntil({ collectedAt }: Order): number | undefined {
  return collectedAt === undefined ? undefined : Date.parse(collectedAt) + calledBackWithinMillis;
}

const remadeWithinMillis = 30 * 60_000;

/** Until when an order that has ended can be asked for once more, in milliseconds; the services decide again. */
export function remadeUntil({ endedAt }: Order): number {
  return endedAt === undefined ? 0 : Date.parse(endedAt) + remadeWithinMillis;
}

function allowedTo(action: OrderAction, order: Order): readonly Allowed[] {
  if (action === "REMAKE" && (order.number === undefined || order.remadeAs !== undefined)) {
    return [];
  }
  const rule: Rule = orderActions[action];
  return rule[order.collectedAt === undefined ? order.state : "COLLECTED"] ?? [];
}
