import type { ApiClient } from "./client.ts";
import { isRecord } from "./json.ts";
import type { Narrow } from "./narrow.ts";
import { paths } from "./paths.ts";
import {
  toConfirmedDisplay,
  toDisplayCredential,
  toDisplaysAnswer,
  toPairing,
  type ConfirmedDisplay,
  type DisplayCredential,
  type PairedDisplay,
  type Pairing,
} from "./types.ts";

const claimTimeoutMillis = 30_000;

export function openPairing(api: ApiClient): Promise<Pairing> {
  return api.json(paths.pairings, toPairing, { method: "POST", body: {}, token: null });
}

/** Held open by the service for up to 20 s; undefined when nobody has confirmed by then: ask again. */
export function claimPairing(
  api: ApiClient,
  { code, secret }: Pick<Pairing, "code" | "secret">,
): Promise<DisplayCredential | undefined> {
  return api.json(paths.claim(code), toClaim, {
    method: "POST",
    body: { secret },
    token: null,
    timeoutMillis: claimTimeoutMillis,
  });
}

const toClaim: Narrow<DisplayCredential | undefined> = (value, path) =>
  isRecord(value) && value["accessToken"] === undefined ? undefined : toDisplayCredential(value, path);

export function renewDisplay(api: ApiClient, renewalToken: string): Promise<DisplayCredential> {
  return api.json(paths.displayToken, toDisplayCredential, {
    method: "POST",
    body: { renewalToken },
    token: null,
  });
}

/** A manager says that the display with this code is one of the shop's. */
export function confirmPairing(
  api: ApiClient,
  shop: string,
  code: string,
  name: string,
): Promise<ConfirmedDisplay> {
  return api.json(paths.confirmation(shop, code), toConfirmedDisplay, { method: "POST", body: { name } });
}

export async function readDisplays(api: ApiClient, shop: string): Promise<readonly PairedDisplay[]> {
  return (await api.json(paths.displays(shop), toDisplaysAnswer)).displays;
}

export function removeDisplay(api: ApiClient, shop: string, displayId: string): Promise<void> {
  return api.done(paths.display(shop, displayId), { method: "DELETE" });
}
