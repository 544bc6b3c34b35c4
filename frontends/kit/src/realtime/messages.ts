import { isRecord, parseJson } from "../api/json.ts";
import { orderStates, type ExpectedWait, type Order, type Shop, type WaitRange } from "../api/types.ts";

export interface Refusal {
  readonly action: string;
  readonly requestId: string;
  readonly refusal: string;
}

export interface OrderMessage {
  readonly type: "order";
  readonly version: number;
  readonly order: Order;
  readonly refusal?: Refusal;
  readonly expectedWait?: ExpectedWait;
}

export interface CodeMessage {
  readonly type: "code";
  readonly windowStart: number;
  readonly usesLeft: number;
  readonly usesPerCode: number;
  readonly expiresAt: string;
  readonly nextCodeAt: string;
  readonly occurredAt: string;
}

export interface ShopMessage {
  readonly type: "shop";
  readonly version: number;
  readonly shop: Shop;
}

/** When one of the numbers in the queue will be ready. */
export interface QueuedNumber extends ExpectedWait {
  readonly number: number;
}

/** The whole queue after a move; its version only tells which of two such messages is the newer. */
export interface QueueMessage {
  readonly type: "queue";
  readonly version: number;
  readonly occurredAt: string;
  readonly queue: readonly QueuedNumber[];
  readonly newOrder?: WaitRange;
  readonly full?: boolean;
}

export type LiveMessage = OrderMessage | CodeMessage | ShopMessage | QueueMessage;

/** The message in a text from the broker; undefined for one that this screen does not know. */
export function readMessage(text: string): LiveMessage | undefined {
  const message = parseJson(text);
  if (!isRecord(message)) {
    return undefined;
  }
  switch (message["type"]) {
    case "order":
      return isOrder(message["order"]) ? orderMessage(message, message["order"]) : undefined;
    case "queue":
      return isQueue(message) ? message : undefined;
    case "code":
      return isCode(message) ? message : undefined;
    case "shop":
      return isShop(message["shop"])
        ? { type: "shop", version: message["shop"].version, shop: message["shop"] }
        : undefined;
    default:
      return undefined;
  }
}

function orderMessage(message: Record<string, unknown>, order: Order): OrderMessage {
  const { refusal, expectedWait } = message;
  return {
    type: "order",
    version: order.version,
    order,
    ...(isRefusal(refusal) ? { refusal } : {}),
    ...(isExpectedWait(expectedWait) ? { expectedWait } : {}),
  };
}

function isExpectedWait(value: unknown): value is ExpectedWait & Record<string, unknown> {
  return (
    isRecord(value) &&
    typeof value["place"] === "number" &&
    typeof value["readyFrom"] === "string" &&
    typeof value["readyTo"] === "string"
  );
}

function isQueue(value: Record<string, unknown>): value is QueueMessage & Record<string, unknown> {
  const { queue, newOrder, full } = value;
  return (
    typeof value["version"] === "number" &&
    typeof value["occurredAt"] === "string" &&
    Array.isArray(queue) &&
    queue.every((entry) => isExpectedWait(entry) && typeof entry["number"] === "number") &&
    (newOrder === undefined || isWaitRange(newOrder)) &&
    (full === undefined || typeof full === "boolean")
  );
}

function isWaitRange(value: unknown): boolean {
  return (
    isRecord(value) && typeof value["fromSeconds"] === "number" && typeof value["toSeconds"] === "number"
  );
}

function isOrder(value: unknown): value is Order & Record<string, unknown> {
  return (
    isRecord(value) &&
    typeof value["orderId"] === "string" &&
    typeof value["version"] === "number" &&
    orderStates.some((state) => state === value["state"])
  );
}

function isRefusal(value: unknown): value is Refusal & Record<string, unknown> {
  return isRecord(value) && typeof value["refusal"] === "string" && typeof value["requestId"] === "string";
}

function isCode(value: Record<string, unknown>): value is CodeMessage & Record<string, unknown> {
  return (
    typeof value["windowStart"] === "number" &&
    typeof value["usesLeft"] === "number" &&
    typeof value["usesPerCode"] === "number" &&
    typeof value["expiresAt"] === "string" &&
    typeof value["occurredAt"] === "string"
  );
}

function isShop(value: unknown): value is Shop & Record<string, unknown> {
  return (
    isRecord(value) &&
    typeof value["shopId"] === "string" &&
    typeof value["open"] === "boolean" &&
    typeof value["version"] === "number" &&
    Array.isArray(value["menu"])
  );
}
