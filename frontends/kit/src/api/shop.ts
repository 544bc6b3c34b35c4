import type { ApiClient } from "./client.ts";
import type { LocalizedText, Shop } from "./types.ts";

/** One day of a shop in numbers. */
export interface Figures {
  readonly shopId: string;
  readonly day: string;
  readonly completed: number;
  readonly cancelled: number;
  readonly expired: number;
  readonly rejected: number;
  readonly waitSeconds?: { readonly median: number; readonly p90: number };
  readonly byQuarterHour: readonly QuarterHour[];
  readonly byDrink: readonly { readonly id: string; readonly name: LocalizedText; readonly count: number }[];
  readonly waits: readonly { readonly upToSeconds: number; readonly count: number }[];
  readonly cancelReasons: readonly { readonly reason: string; readonly count: number }[];
}

export interface QuarterHour {
  /** As on the shop's wall, such as 09:15. */
  readonly from: string;
  readonly queued: number;
  readonly completed: number;
}

/** What a manager sets; spans are in seconds. */
export interface Limits {
  readonly capacity: number;
  readonly usesPerCode: number;
  readonly codeWindowSeconds: number;
  readonly codeGraceSeconds: number;
  readonly chooseWithinSeconds: number;
  readonly makeWithinSeconds: number;
  readonly readyForSeconds: number;
  /** How many per cent of the places may be held by people who are still choosing. */
  readonly choosingShare?: number;
  /** Without it one network may spend all uses of a code. */
  readonly scansPerAddress?: number;
  /** Without it a customer may order as often as they like. */
  readonly ordersPerCustomerPerDay?: number;
}

export type LimitsChange = { readonly [L in keyof Limits]?: number | null };

export function readLimits(api: ApiClient, shop: string): Promise<Shop & Limits> {
  return api.json(`/api/shops/${shop}`);
}

/**
 * Changes some limits; null removes the one that may be missing. Fails with 412 where the shop has changed since
 * `version`, and with 422 and the name of the `field` where a value is not possible.
 */
export function changeLimits(
  api: ApiClient,
  shop: Pick<Shop, "shopId" | "version">,
  change: LimitsChange,
): Promise<Shop & Limits> {
  const path = `/api/shops/${shop.shopId}`;
  return api.json(path, { method: "PATCH", body: change, ifMatch: `"${shop.version}"` });
}

/** Ends the orders of all who have not chosen; the answer says how many were asked to end. */
export async function clearChoosing(api: ApiClient, shop: string): Promise<number> {
  const answer = await api.json<{ readonly asked: number }>(`/api/shops/${shop}/orders?state=CHOOSING`, {
    method: "DELETE",
  });
  return answer.asked;
}

export function readShop(api: ApiClient, shop: string): Promise<Shop> {
  return api.json(`/api/shops/${shop}`);
}

/** Marks a drink as sold out, or as there again; fails with 412 where the shop has changed since `version`. */
export function setAvailable(
  api: ApiClient,
  shop: Pick<Shop, "shopId" | "version">,
  drinkId: string,
  available: boolean,
): Promise<Shop> {
  const path = `/api/shops/${shop.shopId}/menu/${encodeURIComponent(drinkId)}/availability`;
  return api.json(path, { method: "PUT", body: { available }, ifMatch: `"${shop.version}"` });
}

/** The figures of a day (yyyy-mm-dd); without one, those of today where the shop is. */
export function readFigures(api: ApiClient, shop: string, day?: string): Promise<Figures> {
  const query = day === undefined ? "" : `?day=${encodeURIComponent(day)}`;
  return api.json(`/api/shops/${shop}/figures${query}`);
}
