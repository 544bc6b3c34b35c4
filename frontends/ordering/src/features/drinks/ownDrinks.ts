import { isRecord, parseJson } from "@serverlesspresso/kit/api/json.ts";
import type { Drink, Order } from "@serverlesspresso/kit/api/types.ts";
import { isNotOlder } from "@serverlesspresso/kit/state/orders.ts";

/** An order for which a drink was chosen. */
export type OwnDrink = Order & { readonly drink: Drink };

interface OrderStore {
  readonly value: { readonly order?: Order };
  subscribe(listener: () => void): () => void;
}

const most = 20;

/** The drinks of this phone at one shop, the newest first; they stay when the services have forgotten them. */
export class OwnDrinks {
  constructor(
    private readonly shop: string,
    private readonly storage: Pick<Storage, "getItem" | "setItem"> = localStorage,
  ) {}

  get all(): readonly OwnDrink[] {
    try {
      const stored = parseJson(this.storage.getItem(this.key) ?? "");
      return Array.isArray(stored) ? stored.filter((order) => isOwnDrink(order)) : [];
    } catch {
      return [];
    }
  }

  /** Saves each order that has a drink, unless a newer state of it is saved already. */
  save(orders: readonly Order[]): void {
    const known = new Map(this.all.map((drink) => [drink.orderId, drink]));
    const newer = orders
      .filter((order) => isOwnDrink(order))
      .filter((order) => isNotOlder(order, known.get(order.orderId)));
    newer.forEach((order) => known.set(order.orderId, order));
    const all = [...known.values()].sort((a, b) => whenOf(b) - whenOf(a)).slice(0, most);
    try {
      this.storage.setItem(this.key, JSON.stringify(all));
    } catch {
      // Without storage only the services remember.
    }
  }

  /** Saves the order of a store whenever it changes. */
  follow(orders: OrderStore): void {
    orders.subscribe(() => {
      const { order } = orders.value;
      if (order !== undefined) {
        this.save([order]);
      }
    });
  }

  private get key(): string {
    return `serverlesspresso.drinks.${this.shop}`;
  }
}

/** When it was ordered, in milliseconds. */
export function whenOf({ queuedAt, admittedAt }: Order): number {
  return Date.parse(queuedAt ?? admittedAt ?? "") || 0;
}

function isOwnDrink(order: unknown): order is OwnDrink {
  return (
    isRecord(order) &&
    typeof order["orderId"] === "string" &&
    isRecord(order["drink"]) &&
    isRecord(order["drink"]["name"])
  );
}
