import type { Order } from "@serverlesspresso/kit/api/types.ts";

/** Of these the order is in a colleague's hands. */
const inOtherHands = ["takenOver", "takenOverBySomeone", "took", "someoneTook"] as const;

const ended = ["finished", "handedOut", "guestHasIt", "cancelledBy", "guestCancelled"] as const;

type QuickerKey = (typeof inOtherHands)[number] | (typeof ended)[number];

/** True for what a colleague or a guest has done, which is no trouble. */
export function isNews(key: string): boolean {
  return [...inOtherHands, ...ended].some((name) => name === key);
}

/** True for news that is old once the order has ended. */
export function isOfOpenOrder(key: string): boolean {
  return inOtherHands.some((name) => name === key);
}

/** Who was quicker with an order than whoever wanted to do something with it. */
export interface Quicker {
  readonly key: QuickerKey;
  readonly number?: number;
  readonly name?: string;
}

type Actor = NonNullable<Order["endedBy"]>;

/** What only whoever makes a drink does with it. */
const ofClaimant: readonly string[] = ["COMPLETE", "UNMAKE"];

/** What is about a drink that has ended: who ended it was not in a race then. */
const afterwards: readonly string[] = ["COLLECT", "RECALL", "REMAKE"];

/**
 * Who has won the race for an order, told by the order as it has become since it was `before`; undefined where it does
 * not tell, or where it was whoever asks.
 */
export function quickerThan(
  me: string | undefined,
  action: string,
  order: Order,
  before?: Order,
): Quicker | undefined {
  const won = afterwards.includes(action) || order.remadeAs !== undefined ? undefined : winner(action, order);
  if (won === undefined || (won.actor.id !== undefined && won.actor.id === me)) {
    return undefined;
  }
  if (order.state === before?.state && order.claimedBy?.id === before.claimedBy?.id) {
    return undefined;
  }
  const { number } = order;
  const { name, role } = won.actor;
  const numbered = number === undefined ? {} : { number };
  if (role === "CUSTOMER") {
    return won.guest && { key: won.guest, ...numbered };
  }
  if (name !== undefined) {
    return { key: won.named, name, ...numbered };
  }
  return won.unnamed && { key: won.unnamed, ...numbered };
}

/** What somebody was making is made by a colleague from now on; says by whom. */
export function takenFrom(
  me: string | undefined,
  before: Order | undefined,
  after: Order,
): Quicker | undefined {
  const both = before?.state === "MAKING" && after.state === "MAKING";
  return both && before.claimedBy?.id === me ? quickerThan(me, "COMPLETE", after, before) : undefined;
}

interface Won {
  readonly actor: Actor;
  readonly named: QuickerKey;
  readonly unnamed?: QuickerKey;
  readonly guest?: QuickerKey;
}

function winner(action: string, order: Order): Won | undefined {
  const { state, claimedBy, endedBy, collectedBy } = order;
  if (state === "MAKING" && claimedBy !== undefined) {
    return ofClaimant.includes(action)
      ? { actor: claimedBy, named: "takenOver", unnamed: "takenOverBySomeone" }
      : { actor: claimedBy, named: "took", unnamed: "someoneTook" };
  }
  if (state === "COMPLETED" && collectedBy !== undefined) {
    return { actor: collectedBy, named: "handedOut", guest: "guestHasIt" };
  }
  if (state === "COMPLETED" && endedBy !== undefined) {
    return { actor: endedBy, named: "finished" };
  }
  return state === "CANCELLED" && endedBy !== undefined
    ? { actor: endedBy, named: "cancelledBy", guest: "guestCancelled" }
    : undefined;
}
