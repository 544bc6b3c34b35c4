import { Store } from "@serverlesspresso/kit/state/store.ts";

const key = "serverlesspresso.letter-keys";

/** Whether letters work as keys on this device: whoever dictates or types elsewhere can turn them off. */
export class LetterSetting {
  readonly store: Store<boolean>;

  constructor(private readonly storage: Pick<Storage, "getItem" | "setItem"> = localStorage) {
    this.store = new Store(this.remembered());
  }

  set(on: boolean): void {
    this.store.update(() => on);
    try {
      this.storage.setItem(key, on ? "on" : "off");
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  private remembered(): boolean {
    try {
      return this.storage.getItem(key) !== "off";
    } catch {
      return true;
    }
  }
}
