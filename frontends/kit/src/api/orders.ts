import type { OrderAction } from "./actions.ts";
import type { ApiClient, ApiRequest } from "./client.ts";
import { paths } from "./paths.ts";
import {
  toAccepted,
  toJourney,
  toOrderAnswer,
  toOrdersAnswer,
  toTakenOrder,
  type Accepted,
  type Journey,
  type Order,
  type OrderAnswer,
  type TakenOrder,
} from "./types.ts";

type Token = string | null;

/** What somebody asks to be done with an order, as it was at a version. */
interface ActionRequest {
  readonly action: OrderAction;
  readonly version: number | undefined;
  readonly reason?: string;
}

export function readOrder(
  api: ApiClient,
  shop: string,
  orderId: string,
  token?: Token,
): Promise<OrderAnswer> {
  return api.json(paths.order(shop, orderId), toOrderAnswer, token === undefined ? {} : { token });
}

export async function readMyOrders(api: ApiClient, shop: string, token: Token): Promise<readonly Order[]> {
  return (await api.json(paths.myOrders(shop), toOrdersAnswer, { token })).orders;
}

/** What happened to an order, as the owner of the token may know it; without one, as whoever is signed in may. */
export function readJourney(api: ApiClient, shop: string, orderId: string, token?: Token): Promise<Journey> {
  return api.json(paths.journey(shop, orderId), toJourney, token === undefined ? {} : { token });
}

/** The orders that had a number on a day; several, if it was given again. */
export async function findOrders(
  api: ApiClient,
  shop: string,
  day: string,
  number: number,
): Promise<readonly Order[]> {
  return (await api.json(paths.ordersOfDay(shop, day, number), toOrdersAnswer)).orders;
}

/** Asks for an action. Its outcome comes as a message; asking twice does no harm, since the version is sent along. */
export function requestAction(
  api: ApiClient,
  shop: string,
  orderId: string,
  body: ActionRequest,
  more: Pick<ApiRequest, "token" | "signal" | "keepalive" | "user"> = {},
): Promise<Accepted> {
  const path = paths.actions(shop, orderId);
  return api.json(path, toAccepted, { method: "POST", body, repeatable: true, ...more });
}

/** A drink as somebody wants it, and the first name for the cup. */
export interface Choice {
  readonly drinkId: string;
  readonly options: Readonly<Record<string, string>>;
  readonly name?: string;
}

/** Takes an order at the counter; with the same key it is the same order. */
export function takeOrder(api: ApiClient, shop: string, key: string, body: Choice): Promise<TakenOrder> {
  const request = { method: "POST", body, idempotencyKey: key, repeatable: true } as const;
  return api.json(paths.orders(shop), toTakenOrder, request);
}

/** Asks for a drink. Its outcome comes as a message; an order takes one choice only, so asking twice does no harm. */
export function chooseDrink(
  api: ApiClient,
  shop: string,
  orderId: string,
  body: Choice,
  more: Pick<ApiRequest, "token" | "signal">,
): Promise<Accepted> {
  return api.json(paths.drink(shop, orderId), toAccepted, {
    method: "PUT",
    body,
    repeatable: true,
    ...more,
  });
}
