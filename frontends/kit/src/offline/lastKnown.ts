import { isRecord, parseJson } from "../api/json.ts";

export interface Known<T> {
  readonly value: T;
  /** When it was so, by the server's clock. */
  readonly at: number;
}

/** The last state that a device has seen, to show it as old while there is no connection. */
export class LastKnown<T> {
  constructor(
    private readonly name: string,
    /** Takes what was saved, perhaps by an older version of the screen; undefined for what it cannot use. */
    private readonly read: (value: unknown) => T | undefined,
    private readonly maxAgeMillis: number,
    private readonly storage: Pick<Storage, "getItem" | "setItem"> = localStorage,
  ) {}

  save(value: T, at: number): void {
    try {
      this.storage.setItem(this.key, JSON.stringify({ value, at }));
    } catch {
      // A full or forbidden storage only means that there is nothing to show offline.
    }
  }

  restore(now: number): Known<T> | undefined {
    try {
      const saved = parseJson(this.storage.getItem(this.key) ?? "");
      const at = isRecord(saved) ? saved["at"] : undefined;
      if (!isRecord(saved) || typeof at !== "number" || now - at > this.maxAgeMillis) {
        return undefined;
      }
      const value = this.read(saved["value"]);
      return value === undefined ? undefined : { value, at };
    } catch {
      return undefined;
    }
  }

  private get key(): string {
    return `serverlesspresso.known.${this.name}`;
  }
}
