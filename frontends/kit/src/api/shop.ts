import type { ApiClient } from "./client.ts";
import { paths } from "./paths.ts";
import { toClearedAnswer, toCode, toShop, type Code, type MenuItem, type Shop } from "./types.ts";

/** A shop at the version that a change is meant for. */
export type ShopVersion = Pick<Shop, "shopId" | "version">;

export function readShop(api: ApiClient, shop: string): Promise<Shop> {
  return api.json(paths.shop(shop), toShop);
}

/** Opens or closes a shop; fails with 412 where it has changed since `version`. */
export function setOpen(api: ApiClient, shop: ShopVersion, open: boolean): Promise<Shop> {
  const path = paths.shop(shop.shopId);
  return api.json(path, toShop, { method: "PATCH", body: { open }, ifMatch: tagOf(shop) });
}

/** Marks a drink as sold out, or as there again; fails with 412 where the shop has changed since `version`. */
export function setAvailable(
  api: ApiClient,
  shop: ShopVersion,
  drinkId: string,
  available: boolean,
): Promise<Shop> {
  const path = paths.availability(shop.shopId, drinkId);
  return api.json(path, toShop, { method: "PUT", body: { available }, ifMatch: tagOf(shop) });
}

/**
 * Replaces the menu; fails with 412 where the shop has changed since `version`, and with 422 and a `detail` where no
 * menu can be like that.
 */
export function changeMenu(api: ApiClient, shop: ShopVersion, menu: readonly MenuItem[]): Promise<Shop> {
  const path = paths.menu(shop.shopId);
  return api.json(path, toShop, { method: "PUT", body: { menu }, ifMatch: tagOf(shop) });
}

/** Ends the orders of all who have not chosen; the answer says how many were asked to end. */
export async function clearChoosing(api: ApiClient, shop: string): Promise<number> {
  return (await api.json(paths.choosing(shop), toClearedAnswer, { method: "DELETE" })).asked;
}

export function readCode(api: ApiClient, shop: string): Promise<Code> {
  return api.json(paths.code(shop), toCode);
}

export function tagOf({ version }: ShopVersion): string {
  return `"${version}"`;
}
