import type { ApiClient } from "./client.ts";
import { paths } from "./paths.ts";
import { toOrdersAnswer, type Order, type OrderState, type WaitRange } from "./types.ts";

interface BoardSnapshot {
  readonly orders: readonly Order[];
  readonly newOrder?: WaitRange;
}

const onEveryBoard: readonly OrderState[] = ["QUEUED", "MAKING", "COMPLETED"];

/** Every order of a shop that a staff screen shows: waiting, in the making, just completed, or ended in other ways. */
export async function readBoard(
  api: ApiClient,
  shop: string,
  ended: readonly OrderState[] = [],
): Promise<BoardSnapshot> {
  const states = [...onEveryBoard, ...ended];
  const orders: Order[] = [];
  let page = await api.json(paths.board(shop, states), toOrdersAnswer);
  orders.push(...page.orders);
  while (page.next !== undefined) {
    page = await api.json(paths.board(shop, states, page.next), toOrdersAnswer);
    orders.push(...page.orders);
  }
  return { orders, ...(page.newOrder ? { newOrder: page.newOrder } : {}) };
}
