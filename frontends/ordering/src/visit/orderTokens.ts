import { parseJson } from "@serverlesspresso/kit/api/json.ts";
import { attempt, number, object, record, text } from "@serverlesspresso/kit/api/narrow.ts";
import type { Scan } from "@serverlesspresso/kit/api/types.ts";

const toStored = object(
  { orders: record(object({ token: text, expiresAt: text, keptAt: number })) },
  { current: text, other: text },
);

type Stored = ReturnType<typeof toStored>;

const most = 10;

/**
 * What the phone remembers of one shop: a customer token for each of its orders, the order it is at, and the one that it
 * was at before if that may go on.
 */
export class OrderTokens {
  private stored: Stored;

  constructor(
    private readonly shop: string,
    private readonly storage: Pick<Storage, "getItem" | "setItem">,
  ) {
    this.stored = this.read();
  }

  get current(): string | undefined {
    return this.stored.current;
  }

  /** The order that the phone is at, or else the one before, if it still has a token for it. */
  goingOn(now: number): string | undefined {
    const { current, other } = this.stored;
    return [current, other].find(
      (orderId) => orderId !== undefined && this.tokenOf(orderId, now) !== undefined,
    );
  }

  /** The order that may go on beside the current one. */
  get other(): string | undefined {
    return this.stored.other;
  }

  /** Calls when another tab of this phone has turned to another order; returns how to stop that. */
  onChangeElsewhere(changed: () => void): () => void {
    const onStorage = ({ key }: StorageEvent) => {
      const before = this.stored.current;
      if (key === this.key) {
        this.stored = this.read();
        if (this.stored.current !== before) {
          changed();
        }
      }
    };
    globalThis.addEventListener("storage", onStorage);
    return () => globalThis.removeEventListener("storage", onStorage);
  }

  /** Stores the token of a scan; its order is the current one from now on. */
  add(scan: Scan, now: number): void {
    const { [scan.orderId]: _, ...others } = this.stored.orders;
    const entries = Object.entries(others).slice(1 - most);
    const order = { token: scan.customerToken, expiresAt: scan.expiresAt, keptAt: now };
    this.turn(scan.orderId, Object.fromEntries([...entries, [scan.orderId, order]]));
  }

  /** Turns to an order that is made instead of another, with the token of that one. */
  turnFrom(before: string, orderId: string, now: number): void {
    const known = this.stored.orders[before];
    if (known !== undefined) {
      const { other } = this.stored;
      this.add({ orderId, customerToken: known.token, expiresAt: known.expiresAt }, now);
      this.write(withOther(this.stored, other));
    }
  }

  turnTo(orderId: string): void {
    this.turn(orderId, this.stored.orders);
  }

  forgetCurrent(): void {
    const { current: _current, ...rest } = this.stored;
    this.write(rest);
  }

  forgetOther(): void {
    this.write(withOther(this.stored, undefined));
  }

  tokenOf(orderId: string, now: number): string | undefined {
    const order = this.stored.orders[orderId];
    return order !== undefined && Date.parse(order.expiresAt) > now ? order.token : undefined;
  }

  /** Any token says who the customer is; the last one lives longest. */
  lastToken(now: number): string | undefined {
    const last = Object.keys(this.stored.orders).at(-1);
    return last === undefined ? undefined : this.tokenOf(last, now);
  }

  ageOf(orderId: string, now: number): number {
    return now - (this.stored.orders[orderId]?.keptAt ?? 0);
  }

  private turn(orderId: string, orders: Stored["orders"]): void {
    const { current, other } = this.stored;
    const before = [current, other].find((one) => one !== undefined && one !== orderId);
    this.write({ ...withOther({ ...this.stored, orders }, before), current: orderId });
  }

  private get key(): string {
    return `serverlesspresso.orders.${this.shop}`;
  }

  private read(): Stored {
    try {
      return attempt(toStored, parseJson(this.storage.getItem(this.key) ?? "")) ?? { orders: {} };
    } catch {
      return { orders: {} };
    }
  }

  private write(stored: Stored): void {
    this.stored = stored;
    try {
      this.storage.setItem(this.key, JSON.stringify(stored));
    } catch {
      // A phone without storage still orders; it only cannot come back after a reload.
    }
  }
}

/** The same with another order beside the current one, or with none. */
function withOther({ other: _other, ...stored }: Stored, other: string | undefined): Stored {
  return { ...stored, ...(other === undefined ? {} : { other }) };
}
