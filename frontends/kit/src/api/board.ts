import type { ApiClient } from "./client.ts";
import type { ExpectedWait, Order, WaitRange } from "./types.ts";

interface Page {
  readonly orders: readonly Order[];
  readonly next?: string;
  readonly newOrder?: WaitRange;
  readonly expectedWaits?: ExpectedWaits;
}

/** Expected waits by order id. */
export type ExpectedWaits = Readonly<Record<string, ExpectedWait>>;

export interface BoardSnapshot {
  readonly orders: readonly Order[];
  readonly expectedWaits: ExpectedWaits;
  readonly newOrder?: WaitRange;
}

/** Every order of a shop that a staff screen shows: waiting, in the making, just completed. */
export async function readBoard(api: ApiClient, shop: string): Promise<BoardSnapshot> {
  const pages: Page[] = [];
  let next: string | undefined;
  do {
    const cursor: string = next === undefined ? "" : `&next=${encodeURIComponent(next)}`;
    const page: Page = await api.json<Page>(
      `/api/shops/${shop}/orders?state=QUEUED,MAKING,COMPLETED&limit=100${cursor}`,
    );
    pages.push(page);
    next = page.next;
  } while (next !== undefined);
  const newOrder = pages.at(-1)?.newOrder;
  return {
    orders: pages.flatMap((page) => page.orders),
    expectedWaits: Object.assign({}, ...pages.map((page) => page.expectedWaits)),
    ...(newOrder ? { newOrder } : {}),
  };
}
