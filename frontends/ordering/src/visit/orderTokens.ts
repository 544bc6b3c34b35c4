import { parseJson } from "@serverlesspresso/kit/api/json.ts";
import { attempt, number, object, record, text } from "@serverlesspresso/kit/api/narrow.ts";
import type { Scan } from "@serverlesspresso/kit/api/types.ts";

const toStored = object(
  { orders: record(object({ token: text, expiresAt: text, keptAt: number })) },
  { current: text },
);

type Stored = ReturnType<typeof toStored>;

const most = 10;

/** What the phone remembers of one shop: a customer token for each of its orders, and the order it is at. */
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
    this.write({ orders: Object.fromEntries([...entries, [scan.orderId, order]]), current: scan.orderId });
  }

  /** Turns to an order that is made instead of another, with the token of that one. */
  turnFrom(before: string, orderId: string, now: number): void {
    const known = this.stored.orders[before];
    if (known !== undefined) {
      this.add({ orderId, customerToken: known.token, expiresAt: known.expiresAt }, now);
    }
  }

  turnTo(orderId: string): void {
    this.write({ ...this.stored, current: orderId });
  }

  forgetCurrent(): void {
    this.write({ orders: this.stored.orders });
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
