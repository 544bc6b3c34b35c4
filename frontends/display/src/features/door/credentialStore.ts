import type { DisplayCredential } from "@serverlesspresso/kit/api/displays.ts";
import { isRecord, parseJson } from "@serverlesspresso/kit/api/json.ts";

export const credentialKey = "serverlesspresso.display";

const members = ["shopId", "displayId", "accessToken", "renewalToken", "expiresAt"] as const;

/** The credential of this device, for all its tabs and after a power cut; without storage for this page only. */
export class CredentialStore {
  private here: DisplayCredential | undefined;

  constructor(private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> = localStorage) {}

  read(): DisplayCredential | undefined {
    try {
      return credentialIn(parseJson(this.storage.getItem(credentialKey) ?? ""));
    } catch {
      return this.here;
    }
  }

  keep(credential: DisplayCredential): void {
    this.here = credential;
    try {
      const kept = Object.fromEntries(members.map((member) => [member, credential[member]]));
      this.storage.setItem(credentialKey, JSON.stringify(kept));
    } catch {
      // Then it lasts as long as the page.
    }
  }

  forget(): void {
    this.here = undefined;
    try {
      this.storage.removeItem(credentialKey);
    } catch {
      // There was nothing to forget.
    }
  }
}

function credentialIn(value: unknown): DisplayCredential | undefined {
  return isRecord(value) && members.every((member) => typeof value[member] === "string")
    ? (value as unknown as DisplayCredential)
    : undefined;
}
