/** How a request of a page is answered by the service worker; undefined: as if there were none. */
type Serving = "page" | "asset" | undefined;

export interface Asked {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

/**
 * A page comes from the network while there is one, so that it is never an old one by mistake; what is named by
 * its content comes from the cache. Everything else, the services first of all, is none of the worker's business.
 */
export function servingOf(asked: Asked, scope: string, precached: ReadonlySet<string>): Serving {
  const url = new URL(asked.url);
  if (asked.method !== "GET" || !asked.url.startsWith(scope)) {
    return undefined;
  }
  if (asked.mode === "navigate") {
    return "page";
  }
  return precached.has(url.pathname) ? "asset" : undefined;
}
