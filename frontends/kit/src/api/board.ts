import type { ApiClient } from "./client.ts";
import type { Order } from "./types.ts";

interface Page {
  readonly orders: readonly Order[];
  readonly next?: string;
}

/** Every order of a shop that a staff screen shows: waiting, in the making, just completed. */
export async function readBoard(api: ApiClient, shop: string): Promise<readonly Order[]> {
  const orders: Order[] = [];
  let next: string | undefined;
  do {
    const cursor: string = next === undefined ? "" : `&next=${encodeURIComponent(next)}`;
    const page: Page = await api.json<Page>(
      `/api/shops/${shop}/orders?state=QUEUED,MAKING,COMPLETED&limit=100${cursor}`,
    );
    orders.push(...page.orders);
    next = page.next;
  } while (next !== undefined);
  return orders;
}
