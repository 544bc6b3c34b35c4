import type { ApiClient } from "./client.ts";
import { isRecord } from "./json.ts";
import type { Narrow } from "./narrow.ts";
import { paths } from "./paths.ts";
import {
  toAskingDevice,
  toConfirmedDevice,
  toDeviceCredential,
  toDevicesAnswer,
  toPairing,
  type AskingDevice,
  type ConfirmedDevice,
  type DeviceCredential,
  type DeviceKind,
  type PairedDevice,
  type Pairing,
} from "./types.ts";

const claimTimeoutMillis = 30_000;

export function openPairing(api: ApiClient, kind: DeviceKind): Promise<Pairing> {
  return api.json(paths.pairings, toPairing, { method: "POST", body: { kind }, token: null });
}

/** Held open by the service for up to 20 s; undefined when nobody has confirmed by then: ask again. */
export function claimPairing(
  api: ApiClient,
  { code, secret }: Pick<Pairing, "code" | "secret">,
): Promise<DeviceCredential | undefined> {
  return api.json(paths.claim(code), toClaim, {
    method: "POST",
    body: { secret },
    token: null,
    timeoutMillis: claimTimeoutMillis,
  });
}

const toClaim: Narrow<DeviceCredential | undefined> = (value, path) =>
  isRecord(value) && value["accessToken"] === undefined ? undefined : toDeviceCredential(value, path);

export function renewDevice(api: ApiClient, renewalToken: string): Promise<DeviceCredential> {
  return api.json(paths.deviceToken, toDeviceCredential, {
    method: "POST",
    body: { renewalToken },
    token: null,
  });
}

/** What kind of device shows this code. */
export function readAsking(
  api: ApiClient,
  shop: string,
  code: string,
  signal?: AbortSignal,
): Promise<AskingDevice> {
  return api.json(paths.confirmation(shop, code), toAskingDevice, signal === undefined ? {} : { signal });
}

/** A manager says that the device with this code, of the kind that was shown, is one of the shop's. */
export function confirmPairing(
  api: ApiClient,
  shop: string,
  { code, kind }: Pick<AskingDevice, "code" | "kind">,
  name: string,
): Promise<ConfirmedDevice> {
  return api.json(paths.confirmation(shop, code), toConfirmedDevice, {
    method: "POST",
    body: { name, kind },
  });
}

export async function readDevices(api: ApiClient, shop: string): Promise<readonly PairedDevice[]> {
  return (await api.json(paths.devices(shop), toDevicesAnswer)).devices;
}

export function removeDevice(api: ApiClient, shop: string, deviceId: string): Promise<void> {
  return api.done(paths.device(shop, deviceId), { method: "DELETE" });
}
