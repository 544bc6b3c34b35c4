import { isShopId, type ScreenName } from "../screens.ts";

const key = (screen: ScreenName) => `serverlesspresso.shop.${screen}`;

/** For an installed screen, which starts at an address without a shop (`/order/?installed`). */
export function rememberShop(screen: ScreenName, shop: string): void {
  try {
    localStorage.setItem(key(screen), shop);
  } catch {
    // Then the screen asks for the shop.
  }
}

/** The shop to open, when this page was started from its icon on the device; otherwise undefined. */
export function shopOfInstalled(screen: ScreenName, url: URL): string | undefined {
  try {
    const shop = url.searchParams.has("installed") ? localStorage.getItem(key(screen)) : null;
    return shop !== null && isShopId(shop) ? shop : undefined;
  } catch {
    return undefined;
  }
}
