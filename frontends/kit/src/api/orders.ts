import type { ExpectedWaits } from "./board.ts";
import type { ApiClient } from "./client.ts";
import type { ExpectedWait, Order, OrderState } from "./types.ts";

export interface OrderAnswer {
  readonly order: Order;
  readonly expectedWait?: ExpectedWait;
}

export interface MyOrders {
  readonly orders: readonly Order[];
  readonly expectedWaits?: ExpectedWaits;
}

/** One thing that happened to an order. */
export interface JourneyEntry {
  readonly at: string;
  readonly detailType: string;
  readonly version?: number;
  readonly state?: OrderState;
  readonly actor?: { readonly role: string; readonly name?: string };
  readonly reason?: string;
  readonly refusal?: string;
  readonly action?: string;
}

/** What happened to an order, the oldest first. */
export interface Journey {
  readonly orderId: string;
  readonly entries: readonly JourneyEntry[];
}

type Token = string | null;

export function readOrder(
  api: ApiClient,
  shop: string,
  orderId: string,
  token?: Token,
): Promise<OrderAnswer> {
  return api.json(`/api/shops/${shop}/orders/${orderId}`, as(token));
}

export function readMyOrders(api: ApiClient, shop: string, token?: Token): Promise<MyOrders> {
  return api.json(`/api/shops/${shop}/orders?mine`, as(token));
}

export function readJourney(api: ApiClient, shop: string, orderId: string, token?: Token): Promise<Journey> {
  return api.json(`/api/shops/${shop}/orders/${orderId}/journey`, as(token));
}

function as(token: Token | undefined) {
  return token === undefined ? {} : { token };
}
