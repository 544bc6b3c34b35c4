/** Where the phone is: /order/<shop>?code=<token>. */
export interface Place {
  readonly shop: string | undefined;
  readonly code: string | undefined;
}

export function placeOf(url: URL): Place {
  return {
    shop: /^\/order\/([a-z0-9-]{2,32})\/?$/.exec(url.pathname)?.[1],
    code: url.searchParams.get("code") ?? undefined,
  };
}

/** A code is spent by being sent, so it must neither stay in the address bar nor in the history. */
export function hideCode(url: URL): void {
  if (url.searchParams.has("code")) {
    history.replaceState(null, "", url.pathname);
  }
}

/** Opens another shop with a code of its display, as if its address had been opened. */
export function goTo({ shop, code }: { readonly shop: string; readonly code: string }): void {
  location.assign(`/order/${shop}?code=${encodeURIComponent(code)}`);
}
