import { parseJson } from "@serverlesspresso/kit/api/json.ts";
import { attempt } from "@serverlesspresso/kit/api/narrow.ts";
import { toDisplayCredential, type DisplayCredential } from "@serverlesspresso/kit/api/types.ts";

export const credentialKey = "serverlesspresso.display";

/** The credential of this device, for all its tabs and after a power cut; without storage for this page only. */
export class CredentialStore {
  private here: DisplayCredential | undefined;

  constructor(private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> = localStorage) {}

  read(): DisplayCredential | undefined {
    try {
      return attempt(toDisplayCredential, parseJson(this.storage.getItem(credentialKey) ?? ""));
    } catch {
      return this.here;
    }
  }

  save(credential: DisplayCredential): void {
    this.here = credential;
    try {
      this.storage.setItem(credentialKey, JSON.stringify(credential));
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
