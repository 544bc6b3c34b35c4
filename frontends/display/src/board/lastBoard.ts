import { attempt, list, object } from "@serverlesspresso/kit/api/narrow.ts";
import { hasEnded, toOrder, toShop } from "@serverlesspresso/kit/api/types.ts";
import { LastKnown } from "@serverlesspresso/kit/offline/lastKnown.ts";
import type { Board } from "./boardState.ts";

const maxAgeMillis = 30 * 60_000;
const leastMillis = 5_000;
const toStored = object({ orders: list(toOrder) }, { shop: toShop });

/** What a display showed before it lost power, for as long as it finds no connection. */
export class LastBoard {
  private readonly last: LastKnown<ReturnType<typeof toStored>>;
  private savedAt = Number.NEGATIVE_INFINITY;

  constructor(shop: string) {
    this.last = new LastKnown(`display.${shop}`, (value) => attempt(toStored, value), maxAgeMillis);
  }

  /** Not at each message: a busy day would wear the storage for nothing. */
  save({ orders, shop }: Board, now: number): void {
    if (now - this.savedAt >= leastMillis) {
      this.savedAt = now;
      const shown = [...orders.values()].filter((order) => !hasEnded(order) || order.state === "COMPLETED");
      this.last.save({ orders: shown, ...(shop ? { shop } : {}) }, now);
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
