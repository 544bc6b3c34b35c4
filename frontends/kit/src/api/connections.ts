import type { ApiClient } from "./client.ts";
import type { Grant } from "./types.ts";

/** What a screen of staff needs to listen. */
export function openConnection(api: ApiClient, shop: string, screen: "barista" | "display"): Promise<Grant> {
  return api.json(`/api/shops/${shop}/connections`, { method: "POST", body: { screen } });
}

/** Ends a connection of one's own; sent even though the page goes away. */
export function endConnection(api: ApiClient, shop: string, clientId: string): Promise<void> {
  const path = `/api/shops/${shop}/connections/${encodeURIComponent(clientId)}`;
  return api.done(path, { method: "DELETE", keepalive: true, timeoutMillis: 2_000, once: true });
}
