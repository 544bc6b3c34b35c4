/** Pages beside those of the shops; no shop can be called so here. */
const pagesOfTheirOwn: readonly string[] = ["signed-in", "pair"];

/** The shop in a staff screen's path: /barista/<shop>. */
export function shopOf(app: string, pathname: string): string | undefined {
  const shop = new RegExp(`^/${app}/([a-z0-9-]{2,32})/?$`).exec(pathname)?.[1];
  return shop !== undefined && pagesOfTheirOwn.includes(shop) ? undefined : shop;
}

export const signedInPage = "signed-in";

export function isSignedInPage(app: string, pathname: string): boolean {
  return pathname === `/${app}/${signedInPage}`;
}
