/** The staff's sign-in comes back to this page of a screen. */
export const signedInPage = "signed-in";

/**
 * The screens, by the first part of their paths: /order/<shop>, /barista/<shop>, /display/<shop>. Beside those of the
 * shops a screen has pages of its own, and no shop can be called so there; a pairing code leads to /barista/pair.
 */
export const screens = {
  order: { name: "Serverlesspresso", display: "standalone", pages: [] },
  barista: { name: "Barista", display: "standalone", pages: [signedInPage, "pair"] },
  display: { name: "Display", display: "fullscreen", pages: [signedInPage, "pair"] },
} as const;

export type ScreenName = keyof typeof screens;

const shopPattern = "[a-z0-9-]{2,32}";

export function isShopId(text: string): boolean {
  return new RegExp(`^${shopPattern}$`).test(text);
}

/** Where a screen begins, with or without a shop. */
export function screenPath(screen: ScreenName, shop = ""): string {
  return `/${screen}/${shop}`;
}

/** The shop in a screen's path, if there is one. */
export function shopInPath(screen: ScreenName, pathname: string): string | undefined {
  const shop = new RegExp(`^/${screen}/(${shopPattern})/?$`).exec(pathname)?.[1];
  const pages: readonly string[] = screens[screen].pages;
  return shop !== undefined && pages.includes(shop) ? undefined : shop;
}

export function isSignedInPage(screen: ScreenName, pathname: string): boolean {
  return pathname === screenPath(screen, signedInPage);
}

/** What a code on a display leads to: /order/<shop>?code=<code>. */
interface CodeLink {
  readonly shop: string | undefined;
  readonly code: string | undefined;
}

export function readCodeLink(url: URL): CodeLink {
  return {
    shop: shopInPath("order", url.pathname),
    code: url.searchParams.get("code") ?? undefined,
  };
}

export function codeLinkPath(shop: string, code: string): string {
  return `${screenPath("order", shop)}?code=${encodeURIComponent(code)}`;
}
