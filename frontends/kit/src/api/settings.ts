import type { ApiClient } from "./client.ts";
import { both, flag, number, object, record, text, type Narrowed } from "./narrow.ts";
import { paths } from "./paths.ts";
import { tagOf, type ShopVersion } from "./shop.ts";
import { toShop } from "./types.ts";

/** What a manager sets, beyond what every screen uses of a shop; spans are in seconds. */
const toSettings = object(
  {
    capacity: number,
    usesPerCode: number,
    codeWindowSeconds: number,
    codeGraceSeconds: number,
    chooseWithinSeconds: number,
    makeWithinSeconds: number,
    finishWithinSeconds: number,
    readyForSeconds: number,
  },
  {
    /** How many per cent of the places may be held by people who are still choosing. */
    choosingShare: number,
    /** Without it one network may spend all uses of a code. */
    scansPerAddress: number,
    /** Without it a customer may order as often as they like. */
    ordersPerCustomerPerDay: number,
    /** Staff take orders at the counter even when all places are taken. */
    staffMayExceedCapacity: flag,
    /** The figures say who made how many drinks. */
    countByBarista: flag,
    /** By weekday, such as monday; 08:00 to 18:00 by the clock on the wall, past midnight where `to` is before `from`. */
    openingHours: record(object({ from: text, to: text })),
  },
);

const toShopSettings = both(toShop, toSettings);
export type ShopSettings = Narrowed<typeof toShopSettings>;
export type OpeningHours = NonNullable<ShopSettings["openingHours"]>;

/** Only what changes; null takes away what may be missing. */
export type SettingsChange = { readonly [S in keyof ShopSettings]?: ShopSettings[S] | null };

export function readSettings(api: ApiClient, shop: string): Promise<ShopSettings> {
  return api.json(paths.shop(shop), toShopSettings);
}

/**
 * Fails with 412 where the shop has changed since `version`, and with 422 and the name of the `field` where a value is
 * not possible.
 */
export function changeSettings(
  api: ApiClient,
  shop: ShopVersion,
  change: SettingsChange,
): Promise<ShopSettings> {
  const path = paths.shop(shop.shopId);
  return api.json(path, toShopSettings, { method: "PATCH", body: change, ifMatch: tagOf(shop) });
}
