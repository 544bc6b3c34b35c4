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

/** What an install event can do in a browser that has the static routing of service workers. */
interface Routing {
  readonly addRoutes?: (rules: object) => Promise<void>;
}

/**
 * Lets the services be asked without the worker. A request that is sent while its page goes away would wait for the
 * worker's word, and end with the page. Where the browser cannot do that, nothing else changes.
 */
export async function letServicesPass(event: object): Promise<void> {
  try {
    await (event as Routing).addRoutes?.({ condition: { urlPattern: "/api/*" }, source: "network" });
  } catch {
    // A browser that does not know the rule asks the worker, as all do that have no routing.
  }
}
