import { isRecord, parseJson } from "../api/json.ts";
import { attempt, flag, list, number, object, text, type Narrowed } from "../api/narrow.ts";
import { toExpectedWait, toOrder, toQueuedNumber, toShop, toWaitRange } from "../api/types.ts";
import type { ExpectedWait, Order, Shop } from "../api/types.ts";

export const toRefusal = object({ action: text, requestId: text, refusal: text });

/** The number of uses that are left of a code. */
export const toCodeUses = object({
  windowStart: number,
  usesLeft: number,
  usesPerCode: number,
  expiresAt: text,
  occurredAt: text,
});

/** The whole queue after a change. Its version only decides which of two such messages is the newer. */
export const toQueue = object(
  { version: number, queue: list(toQueuedNumber) },
  { newOrder: toWaitRange, full: flag },
);

/** Why a request was not carried out. */
export type Refusal = Narrowed<typeof toRefusal>;

export interface OrderMessage {
  readonly type: "order";
  readonly order: Order;
  readonly refusal?: Refusal;
  readonly expectedWait?: ExpectedWait;
}

export type CodeMessage = { readonly type: "code" } & Narrowed<typeof toCodeUses>;
export type QueueMessage = { readonly type: "queue" } & Narrowed<typeof toQueue>;
type ShopMessage = { readonly type: "shop"; readonly shop: Shop };
export type LiveMessage = OrderMessage | CodeMessage | ShopMessage | QueueMessage;

/** The message in a text from the broker; undefined for one that this screen does not know. */
export function readMessage(json: string): LiveMessage | undefined {
  return attempt(toMessage, parseJson(json));
}

function toMessage(value: unknown): LiveMessage | undefined {
  const message = isRecord(value) ? value : {};
  switch (message["type"]) {
    case "order":
      return toOrderMessage(message);
    case "queue":
      return { type: "queue", ...toQueue(message, "queue") };
    case "code":
      return { type: "code", ...toCodeUses(message, "code") };
    case "shop":
      return { type: "shop", shop: toShop(message["shop"], "shop") };
    default:
      return undefined;
  }
}

/** What stands beside an order is left out where it cannot be read; the order itself counts. */
function toOrderMessage(message: Record<string, unknown>): OrderMessage {
  const refusal = attempt(toRefusal, message["refusal"]);
  const expectedWait = attempt(toExpectedWait, message["expectedWait"]);
  return {
    type: "order",
    order: toOrder(message["order"], "order"),
    ...(refusal ? { refusal } : {}),
    ...(expectedWait ? { expectedWait } : {}),
  };
}
