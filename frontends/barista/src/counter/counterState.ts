import { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { OrderAction } from "@serverlesspresso/kit/api/actions.ts";
import { hasEnded, type Order } from "@serverlesspresso/kit/api/types.ts";
import { notConnectedYet, type LiveState } from "@serverlesspresso/kit/realtime/liveModel.ts";
import type { Orders } from "@serverlesspresso/kit/state/orders.ts";
import type { OutOf } from "./outOf.ts";
import { isOfOpenOrder, quickerThan, type Quicker } from "./quicker.ts";

type NoticeKey =
  | "WRONG_STATE"
  | "NOT_YOURS"
  | "OUT_OF_DATE"
  | "TOO_LATE"
  | "NOT_FOUND"
  | Quicker["key"]
  | "ALREADY_ORDERING"
  | "SHOP_ARCHIVED"
  | "changed"
  | "notAllowed"
  | "noAnswer"
  | "takingLonger"
  | "heldDropped"
  | "shopChanged"
  | "refused";

export interface Notice {
  readonly key: NoticeKey;
  readonly number?: number;
  readonly name?: string;
}

/** An action that was requested for an order, at the version that was shown. */
interface Asked {
  readonly version: number;
  readonly action: OrderAction;
}

/** An action that is about to be requested and can still be undone. */
export interface Held extends Asked {
  readonly at: number;
  readonly reason?: string;
  /** It was sent and found no network, and is sent again when there is one; in the name of whoever wanted it. */
  readonly unsent?: boolean;
  readonly user?: string;
}

/** All that the counter shows. */
export interface Counter extends LiveState {
  readonly orders: Orders;
  /** What was requested by order id; it goes with the next version of the order. */
  readonly asked: ReadonlyMap<string, Asked>;
  readonly held: ReadonlyMap<string, Held>;
  /** What was not made, and is not to be shown any more. */
  readonly left: ReadonlySet<string>;
  /** The orders that were cancelled here because something ran out. */
  readonly outOf: ReadonlyMap<string, OutOf>;
  readonly shopChanging: boolean;
  /** What has to be said, one for an order at most. */
  readonly notices: readonly Notice[];
  /** The services do not let this screen in. */
  readonly refused?: ApiProblem;
}

export const empty: Counter = {
  ...notConnectedYet,
  orders: new Map(),
  asked: new Map(),
  held: new Map(),
  left: new Set(),
  outOf: new Map(),
  notices: [],
  shopChanging: false,
};

/** True while a request is not answered, or about to be sent. */
export function isBusy({ asked, held }: Counter): boolean {
  return asked.size + held.size > 0;
}

/** The orders as they have become; what was held for one that has changed is dropped, and it is said who was quicker. */
export function withOrders(counter: Counter, orders: Orders, me: string | undefined): Counter {
  const asked = upToDate(counter.asked, orders);
  const held = upToDate(counter.held, orders);
  const dropped = [...counter.held].filter(([orderId]) => !held.has(orderId));
  return dropped.reduce(
    (next: Counter, [orderId, { action }]) => {
      const [order, before] = [orders.get(orderId), counter.orders.get(orderId)];
      const quicker = order && quickerThan(me, action, order, before);
      return withNotice(next, quicker ?? droppedNotice(before));
    },
    { ...counter, orders, asked, held, notices: counter.notices.filter(isCurrent(orders)) },
  );
}

/** Who has an order in hands is no news any more once the order has ended. */
function isCurrent(orders: Orders): (notice: Notice) => boolean {
  const endedNumbers = new Set([...orders.values()].filter(hasEnded).map(({ number }) => number));
  return ({ key, number }) => !(isOfOpenOrder(key) && endedNumbers.has(number));
}

function upToDate<T extends Asked>(asked: ReadonlyMap<string, T>, orders: Orders): ReadonlyMap<string, T> {
  return new Map(
    [...asked].filter(([orderId, { version }]) => {
      const order = orders.get(orderId);
      return order !== undefined && order.version <= version;
    }),
  );
}

function droppedNotice(order: Order | undefined): Notice {
  return { key: "heldDropped", ...(order?.number === undefined ? {} : { number: order.number }) };
}

export function withAsked(counter: Counter, order: Order, action: OrderAction): Counter {
  const answered = (counter.orders.get(order.orderId)?.version ?? 0) > order.version;
  const asked = { version: order.version, action };
  return answered ? counter : { ...counter, asked: new Map(counter.asked).set(order.orderId, asked) };
}

export function withHeld(counter: Counter, orderId: string, held: Held | undefined): Counter {
  const next = new Map(counter.held);
  if (held === undefined) {
    next.delete(orderId);
  } else {
    next.set(orderId, held);
  }
  return { ...counter, held: next };
}

export function withoutAsked(counter: Counter, orderId: string): Counter {
  const asked = new Map(counter.asked);
  asked.delete(orderId);
  return { ...counter, asked };
}

/** Says it in place of what was said about the same order. */
export function withNotice(counter: Counter, notice: Notice | undefined): Counter {
  if (notice === undefined) {
    return counter;
  }
  return {
    ...counter,
    notices: [...counter.notices.filter(({ number }) => number !== notice.number), notice],
  };
}

export function withoutNotices(counter: Counter): Counter {
  return counter.notices.length === 0 ? counter : { ...counter, notices: [] };
}

export function refusalNotice(refusal: string, number: number | undefined): Notice {
  const known: readonly NoticeKey[] = [
    "WRONG_STATE",
    "NOT_YOURS",
    "OUT_OF_DATE",
    "TOO_LATE",
    "NOT_FOUND",
    "ALREADY_ORDERING",
    "SHOP_ARCHIVED",
  ];
  const key = known.find((name) => name === refusal) ?? "refused";
  return { key, ...(number === undefined ? {} : { number }) };
}

export function problemNotice(problem: ApiProblem, number?: number): Notice {
  const byCode = codes.find((code) => code === problem.code) ?? byStatus[problem.status];
  const key = problem.temporary ? "noAnswer" : (byCode ?? "refused");
  return { key, ...(number === undefined ? {} : { number }) };
}

/** Why a request about an order was refused: who has won the race for it, if that is why. */
export function lostRace(
  { orders }: Counter,
  me: string | undefined,
  order: Order,
  action: OrderAction,
  problem: ApiProblem,
): Notice {
  const now = orders.get(order.orderId);
  const lost = problem.status === 409 || problem.code === "NOT_YOURS";
  const quicker = lost && now !== undefined ? quickerThan(me, action, now, order) : undefined;
  return quicker ?? problemNotice(problem, order.number);
}

/** What a problem says more exactly than by its status. */
const codes = ["NOT_YOURS", "SHOP_ARCHIVED"] as const satisfies readonly NoticeKey[];

const byStatus: Readonly<Record<number, NoticeKey>> = {
  403: "notAllowed",
  404: "NOT_FOUND",
  409: "changed",
  412: "shopChanged",
};
