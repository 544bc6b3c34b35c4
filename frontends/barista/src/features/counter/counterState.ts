import { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import type { FeedState } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import type { Orders } from "@serverlesspresso/kit/state/orders.ts";

export type Action = "MAKE" | "UNMAKE" | "COMPLETE" | "CANCEL";

export type NoticeKey =
  | "WRONG_STATE"
  | "NOT_YOURS"
  | "OUT_OF_DATE"
  | "TOO_LATE"
  | "NOT_FOUND"
  | "changed"
  | "notAllowed"
  | "noAnswer"
  | "takingLonger"
  | "shopChanged"
  | "refused";

export interface Notice {
  readonly key: NoticeKey;
  readonly number?: number;
}

/** All that the counter shows. */
export interface Counter {
  readonly orders: Orders;
  /** At which version something was asked of an order; gone with its next version. */
  readonly asked: ReadonlyMap<string, number>;
  readonly connection: FeedState;
  readonly shop?: Shop;
  readonly shopChanging: boolean;
  readonly notice?: Notice;
  readonly shut?: ApiProblem;
}

export const empty: Counter = {
  orders: new Map(),
  asked: new Map(),
  connection: "connecting",
  shopChanging: false,
};

export function withOrders(counter: Counter, orders: Orders): Counter {
  const asked = [...counter.asked].filter(([orderId, version]) => {
    const order = orders.get(orderId);
    return order !== undefined && order.version <= version;
  });
  return { ...counter, orders, asked: new Map(asked) };
}

export function withAsked(counter: Counter, order: Order): Counter {
  const answered = (counter.orders.get(order.orderId)?.version ?? 0) > order.version;
  return answered ? counter : { ...counter, asked: new Map(counter.asked).set(order.orderId, order.version) };
}

export function withoutAsked(counter: Counter, orderId: string): Counter {
  const asked = new Map(counter.asked);
  asked.delete(orderId);
  return { ...counter, asked };
}

export function withNotice(counter: Counter, notice: Notice | undefined): Counter {
  const { notice: _, ...rest } = counter;
  return notice === undefined ? rest : { ...rest, notice };
}

export function withShop(counter: Counter, shop: Shop): Counter {
  return counter.shop !== undefined && counter.shop.version > shop.version ? counter : { ...counter, shop };
}

export function refusalNotice(refusal: string, number: number | undefined): Notice {
  const known: readonly NoticeKey[] = ["WRONG_STATE", "NOT_YOURS", "OUT_OF_DATE", "TOO_LATE", "NOT_FOUND"];
  const key = known.find((name) => name === refusal) ?? "refused";
  return { key, ...(number === undefined ? {} : { number }) };
}

export function problemNotice(problem: ApiProblem, number?: number): Notice {
  const key = problem.temporary ? "noAnswer" : (byStatus[problem.status] ?? "refused");
  return { key, ...(number === undefined ? {} : { number }) };
}

const byStatus: Readonly<Record<number, NoticeKey>> = {
  403: "notAllowed",
  404: "NOT_FOUND",
  409: "changed",
  412: "shopChanged",
};
