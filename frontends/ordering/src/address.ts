import { codeLinkPath } from "@serverlesspresso/kit/screens.ts";

/** A code is spent by being sent, so it must neither stay in the address bar nor in the history. */
export function hideCode(url: URL): void {
  if (url.searchParams.has("code")) {
    history.replaceState(null, "", url.pathname);
  }
}

/** Opens another shop with a code of its display, as if its address had been opened. */
export function goTo({ shop, code }: { readonly shop: string; readonly code: string }): void {
  location.assign(codeLinkPath(shop, code));
}
