import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { Code, Shop, WaitRange } from "@serverlesspresso/kit/api/types.ts";
import type { FeedState } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import type { CodeMessage, QueueMessage } from "@serverlesspresso/kit/realtime/messages.ts";
import type { Orders } from "@serverlesspresso/kit/state/orders.ts";

/** The code on show, and when its remaining uses were last told. */
export interface ShownCode {
  readonly code: Code;
  readonly toldAt: number;
}

/** All that the display shows. */
export interface Board {
  readonly orders: Orders;
  readonly connection: FeedState;
  /** When the connection was last live, or when it began. */
  readonly since: number;
  /** What is shown was so at this time, before this page was loaded. */
  readonly knownAt?: number;
  readonly shop?: Shop;
  /** Nobody can order at the moment, because every place is taken. */
  readonly full?: boolean;
  readonly shown?: ShownCode;
  /** In how long a drink ordered now will be ready, and the move of the queue that told it. */
  readonly newOrder?: WaitRange;
  readonly queueVersion?: number;
  readonly shut?: ApiProblem;
}

export const empty: Board = { orders: new Map(), connection: "connecting", since: 0 };

/** Clocks of two services may differ by this much. */
const clockTolerance = 2_000;

function windowOf(code: Code): number {
  return Math.floor(Date.parse(code.validFrom) / 1000);
}

function isSameCode(code: Code, message: Pick<CodeMessage, "windowStart" | "expiresAt">): boolean {
  return (
    windowOf(code) === message.windowStart && Date.parse(code.expiresAt) === Date.parse(message.expiresAt)
  );
}

/** True when the code on show is no longer all that the message tells of. */
export function tellsOfAnother(board: Board, message: CodeMessage): boolean {
  const code = board.shown?.code;
  return code === undefined || !isSameCode(code, message) || code.usesPerCode !== message.usesPerCode;
}

/** What a message told after the code was read stays, in whichever order the two arrive. */
export function withCode(board: Board, code: Code): Board {
  const { shown } = board;
  const toldAt = Date.parse(code.serverTime) - clockTolerance;
  const { expiresAt } = code;
  if (
    shown !== undefined &&
    shown.toldAt > toldAt &&
    isSameCode(shown.code, { windowStart: windowOf(code), expiresAt })
  ) {
    const { usesLeft, usesPerCode } = shown.code;
    return { ...board, shown: { code: { ...code, usesLeft, usesPerCode }, toldAt: shown.toldAt } };
  }
  return { ...board, shown: { code, toldAt } };
}

/** Remaining uses may rise again by a refund, so only the time tells which message is the newer. */
export function withUses(board: Board, message: CodeMessage): Board {
  const { shown } = board;
  const toldAt = Date.parse(message.occurredAt);
  if (shown === undefined || !isSameCode(shown.code, message) || toldAt < shown.toldAt) {
    return board;
  }
  const { usesLeft, usesPerCode } = message;
  return { ...board, shown: { ...shown, toldAt, code: { ...shown.code, usesLeft, usesPerCode } } };
}

/** A message that is older than one before it says nothing. */
export function withQueue(board: Board, { version, newOrder, full }: QueueMessage): Board {
  if (board.queueVersion !== undefined && version <= board.queueVersion) {
    return board;
  }
  return {
    ...board,
    queueVersion: version,
    ...(newOrder ? { newOrder } : {}),
    ...(full === undefined ? {} : { full }),
  };
}

/** After a loss the versions of the queue may begin anew, so they only count within one connection. */
export function withQueueForgotten(board: Board): Board {
  const { queueVersion, ...rest } = board;
  return queueVersion === undefined ? board : rest;
}

export function withShop(board: Board, shop: Shop): Board {
  return board.shop !== undefined && board.shop.version > shop.version ? board : { ...board, shop };
}
