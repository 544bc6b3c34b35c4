import type { ApiClient } from "./client.ts";

/** A code that a display shows until a manager confirms it. */
export interface Pairing {
  readonly code: string;
  readonly secret: string;
  readonly expiresAt: string;
  readonly confirmUrl: string;
}

/** What makes a display one of its shop. */
export interface DisplayCredential {
  readonly shopId: string;
  readonly displayId: string;
  readonly accessToken: string;
  readonly renewalToken: string;
  readonly expiresAt: string;
}

export interface PairedDisplay {
  readonly displayId: string;
  readonly name: string;
  readonly pairedAt: string;
  readonly renewedAt: string;
}

const heldMillis = 30_000;

export function openPairing(api: ApiClient): Promise<Pairing> {
  return api.json("/api/pairings", { method: "POST", body: {}, token: null });
}

/** Held open by the service for up to 20 s; undefined when nobody has confirmed by then: ask again. */
export async function claimPairing(
  api: ApiClient,
  { code, secret }: Pick<Pairing, "code" | "secret">,
): Promise<DisplayCredential | undefined> {
  const answer = await api.json<Partial<DisplayCredential>>(
    `/api/pairings/${encodeURIComponent(code)}/claim`,
    { method: "POST", body: { secret }, token: null, timeoutMillis: heldMillis },
  );
  return answer.accessToken === undefined ? undefined : (answer as DisplayCredential);
}

export function renewDisplay(api: ApiClient, renewalToken: string): Promise<DisplayCredential> {
  return api.json("/api/displays/token", { method: "POST", body: { renewalToken }, token: null });
}

/** A manager says that the display with this code is one of the shop's. */
export function confirmPairing(
  api: ApiClient,
  shop: string,
  code: string,
  name: string,
): Promise<Pick<PairedDisplay, "displayId" | "name">> {
  return api.json(`/api/shops/${shop}/pairings/${encodeURIComponent(code)}`, {
    method: "POST",
    body: { name },
  });
}

export async function readDisplays(api: ApiClient, shop: string): Promise<readonly PairedDisplay[]> {
  const path = `/api/shops/${shop}/displays`;
  return (await api.json<{ displays: readonly PairedDisplay[] }>(path)).displays;
}

export function removeDisplay(api: ApiClient, shop: string, displayId: string): Promise<void> {
  return api.done(`/api/shops/${shop}/displays/${encodeURIComponent(displayId)}`, { method: "DELETE" });
}
