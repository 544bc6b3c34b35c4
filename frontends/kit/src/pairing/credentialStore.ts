import { isRecord, parseJson } from "../api/json.ts";
import { attempt } from "../api/narrow.ts";
import { toDeviceCredential, type DeviceCredential, type DeviceKind } from "../api/types.ts";

/** Where a device of this kind keeps its credential. */
export function credentialKey(kind: DeviceKind): string {
  return `serverlesspresso.${kind}`;
}

/** The credential of this device, for all its tabs and after a power cut; without storage for this page only. */
export class CredentialStore {
  readonly key: string;
  private here: DeviceCredential | undefined;

  constructor(
    readonly kind: DeviceKind,
    private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> = localStorage,
  ) {
    this.key = credentialKey(kind);
  }

  read(): DeviceCredential | undefined {
    try {
      return attempt(toDeviceCredential, ofBefore(parseJson(this.storage.getItem(this.key) ?? "")));
    } catch {
      return this.here;
    }
  }

  save(credential: DeviceCredential): void {
    this.here = credential;
    try {
      this.storage.setItem(this.key, JSON.stringify(credential));
    } catch {
      // Then it lasts as long as the page.
    }
  }

  forget(): void {
    this.here = undefined;
    try {
      this.storage.removeItem(this.key);
    } catch {
      // There was nothing to forget.
    }
  }
}

/** Before there were other devices than displays, the id had their name. */
function ofBefore(stored: unknown): unknown {
  return isRecord(stored) && stored["deviceId"] === undefined
    ? { ...stored, deviceId: stored["displayId"] }
    : stored;
}
