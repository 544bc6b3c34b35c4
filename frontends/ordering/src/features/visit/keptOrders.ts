import { isRecord, parseJson } from "@serverlesspresso/kit/api/json.ts";
import type { Scan } from "@serverlesspresso/kit/api/types.ts";

interface KeptOrder {
  readonly token: string;
  readonly expiresAt: string;
  readonly keptAt: number;
}

interface Kept {
  readonly current?: string;
  readonly orders: Readonly<Record<string, KeptOrder>>;
}

const most = 10;

/** What the phone remembers of one shop: a customer token for each of its orders, and the order it is at. */
export class KeptOrders {
  private kept: Kept;

  constructor(
    private readonly shop: string,
    private readonly storage: Pick<Storage, "getItem" | "setItem">,
  ) {
    this.kept = this.read();
  }

  get current(): string | undefined {
    return this.kept.current;
  }

  /** Calls when another tab of this phone has turned to another order; returns how to stop that. */
  onElsewhere(turned: () => void): () => void {
    const heard = ({ key }: StorageEvent) => {
      const before = this.kept.current;
      if (key === this.key) {
        this.kept = this.read();
        if (this.kept.current !== before) {
          turned();
        }
      }
    };
    globalThis.addEventListener("storage", heard);
    return () => globalThis.removeEventListener("storage", heard);
  }

  keep(scan: Scan, now: number): void {
    const { [scan.orderId]: _, ...others } = this.kept.orders;
    const entries = Object.entries(others).slice(1 - most);
    const order = { token: scan.customerToken, expiresAt: scan.expiresAt, keptAt: now };
    this.write({ orders: Object.fromEntries([...entries, [scan.orderId, order]]), current: scan.orderId });
  }

  turnTo(orderId: string): void {
    this.write({ ...this.kept, current: orderId });
  }

  leave(): void {
    this.write({ orders: this.kept.orders });
  }

  tokenOf(orderId: string, now: number): string | undefined {
    const order = this.kept.orders[orderId];
    return order !== undefined && Date.parse(order.expiresAt) > now ? order.token : undefined;
  }

  /** Any token says who the customer is; the last one lives longest. */
  lastToken(now: number): string | undefined {
    const last = Object.keys(this.kept.orders).at(-1);
    return last === undefined ? undefined : this.tokenOf(last, now);
  }

  ageOf(orderId: string, now: number): number {
    return now - (this.kept.orders[orderId]?.keptAt ?? 0);
  }

  private get key(): string {
    return `serverlesspresso.orders.${this.shop}`;
  }

  private read(): Kept {
    try {
      const value = parseJson(this.storage.getItem(this.key) ?? "");
      return isRecord(value) && isRecord(value["orders"]) ? (value as unknown as Kept) : { orders: {} };
    } catch {
      return { orders: {} };
    }
  }

  private write(kept: Kept): void {
    this.kept = kept;
    try {
      this.storage.setItem(this.key, JSON.stringify(kept));
    } catch {
      // A phone without storage still orders; it only cannot come back after a reload.
    }
  }
}
