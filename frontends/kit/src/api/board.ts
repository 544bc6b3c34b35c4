import type { ApiClient } from "./client.ts";
import { paths } from "./paths.ts";
import { toOrdersAnswer, type Order, type WaitRange } from "./types.ts";

interface BoardSnapshot {
  readonly orders: readonly Order[];
  readonly newOrder?: WaitRange;
}

/** Every order of a shop that a staff screen shows: waiting, in the making, just completed. */
export async function readBoard(api: ApiClient, shop: string): Promise<BoardSnapshot> {
  const orders: Order[] = [];
  let page = await api.json(paths.board(shop), toOrdersAnswer);
  orders.push(...page.orders);
  while (page.next !== undefined) {
    page = await api.json(paths.board(shop, page.next), toOrdersAnswer);
    orders.push(...page.orders);
  }
  return { orders, ...(page.newOrder ? { newOrder: page.newOrder } : {}) };
}
