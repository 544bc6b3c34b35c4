import type { ApiClient } from "./client.ts";
import { paths } from "./paths.ts";
import { toGrant, type Grant } from "./types.ts";

/** What a screen of staff needs to subscribe. */
export function openConnection(api: ApiClient, shop: string, screen: "barista" | "display"): Promise<Grant> {
  return api.json(paths.connections(shop), toGrant, { method: "POST", body: { screen } });
}

/** What a customer needs to subscribe to an order. */
export function openCustomerConnection(api: ApiClient, shop: string, token: string | null): Promise<Grant> {
  return api.json(paths.connections(shop), toGrant, { method: "POST", body: {}, token });
}

/** Ends a connection of one's own; sent even though the page goes away. */
export function endConnection(api: ApiClient, shop: string, clientId: string): Promise<void> {
  const path = paths.connection(shop, clientId);
  return api.done(path, { method: "DELETE", keepalive: true, timeoutMillis: 2_000, once: true });
}
