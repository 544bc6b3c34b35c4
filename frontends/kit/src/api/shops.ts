import type { ApiClient } from "./client.ts";
import { paths } from "./paths.ts";
import { toShopName, toShopsAnswer, type ListedShop, type ShopName } from "./types.ts";

export interface Shops {
  readonly shops: readonly ListedShop[];
  /** Whether whoever asks may create and archive shops. */
  readonly operator: boolean;
}

/** What an operator says of a new shop. */
export interface NewShop {
  readonly shopId: string;
  readonly names: Readonly<Record<string, string>>;
  readonly timeZone: string;
  readonly locale: string;
  readonly menuFrom?: string;
}

/** All shops that somebody may enter. */
export async function readShops(api: ApiClient): Promise<Shops> {
  const shops: ListedShop[] = [];
  let next: string | undefined;
  for (;;) {
    const page = await api.json(paths.shops(next), toShopsAnswer);
    shops.push(...page.shops);
    next = page.next;
    if (next === undefined) {
      return { shops, operator: page.operator };
    }
  }
}

/** The same request twice gives the same shop; fails with 409 where another has its id, with 422 and a `field`. */
export function createShop(api: ApiClient, shop: NewShop): Promise<ShopName> {
  return api.json(paths.shops(), toShopName, { method: "POST", body: shop, repeatable: true });
}

/** Closes a shop for good. */
export function archiveShop(api: ApiClient, shopId: string): Promise<ShopName> {
  return api.json(paths.shop(shopId), toShopName, { method: "DELETE", repeatable: true });
}
