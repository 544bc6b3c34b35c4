import { isRecord } from "@serverlesspresso/kit/api/json.ts";
import { hasEnded, orderStates, type Order, type Shop } from "@serverlesspresso/kit/api/types.ts";
import { LastKnown } from "@serverlesspresso/kit/offline/lastKnown.ts";
import type { Board } from "./boardState.ts";

const maxAgeMillis = 30 * 60_000;
const leastMillis = 5_000;

interface Kept {
  readonly orders: readonly Order[];
  readonly shop?: Shop;
}

/** What a display showed before it lost power, for as long as it finds no connection. */
export class LastBoard {
  private readonly last: LastKnown<Kept>;
  private keptAt = Number.NEGATIVE_INFINITY;

  constructor(shop: string) {
    this.last = new LastKnown(`display.${shop}`, keptIn, maxAgeMillis);
  }

  /** Not at each message: a busy day would wear the storage for nothing. */
  keep({ orders, shop }: Board, now: number): void {
    if (now - this.keptAt >= leastMillis) {
      this.keptAt = now;
      const shown = [...orders.values()].filter((order) => !hasEnded(order) || order.state === "COMPLETED");
      this.last.keep({ orders: shown, ...(shop ? { shop } : {}) }, now);
    }
  }

  restore(now: number): Partial<Board> {
    const known = this.last.restore(now);
    if (known === undefined) {
      return {};
    }
    const { orders, shop } = known.value;
    return {
      orders: new Map(orders.map((order) => [order.orderId, order])),
      ...(shop ? { shop } : {}),
      knownAt: known.at,
    };
  }
}

function keptIn(value: unknown): Kept | undefined {
  if (!isRecord(value) || !Array.isArray(value["orders"])) {
    return undefined;
  }
  const { orders, shop } = value;
  return { orders: (orders as unknown[]).filter(isOrder), ...(isShop(shop) ? { shop } : {}) };
}

function isOrder(value: unknown): value is Order {
  return (
    isRecord(value) &&
    typeof value["orderId"] === "string" &&
    typeof value["version"] === "number" &&
    orderStates.some((state) => state === value["state"])
  );
}

function isShop(value: unknown): value is Shop {
  return isRecord(value) && typeof value["name"] === "string" && typeof value["version"] === "number";
}
