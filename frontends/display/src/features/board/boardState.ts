import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { Code, Shop } from "@serverlesspresso/kit/api/types.ts";
import type { FeedState } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import type { CodeMessage } from "@serverlesspresso/kit/realtime/messages.ts";
import type { Orders } from "@serverlesspresso/kit/state/orders.ts";

/** The code on show, the picture of it, and when its remaining uses were last told. */
export interface ShownCode {
  readonly code: Code;
  readonly picture: string;
  readonly toldAt: number;
}

/** All that the display shows. */
export interface Board {
  readonly orders: Orders;
  readonly connection: FeedState;
  readonly shop?: Shop;
  readonly shown?: ShownCode;
  readonly shut?: ApiProblem;
}

export const empty: Board = { orders: new Map(), connection: "connecting" };

/** Clocks of two services may differ by this much. */
const clockTolerance = 2_000;

export function windowOf(code: Code): number {
  return Math.floor(Date.parse(code.validFrom) / 1000);
}

export function withCode(board: Board, code: Code, picture: string): Board {
  return { ...board, shown: { code, picture, toldAt: Date.parse(code.serverTime) - clockTolerance } };
}

/** Remaining uses may rise again by a refund, so only the time tells which message is the newer. */
export function withUses(board: Board, message: CodeMessage): Board {
  const { shown } = board;
  const toldAt = Date.parse(message.occurredAt);
  if (shown === undefined || windowOf(shown.code) !== message.windowStart || toldAt < shown.toldAt) {
    return board;
  }
  const { usesLeft, usesPerCode } = message;
  return { ...board, shown: { ...shown, toldAt, code: { ...shown.code, usesLeft, usesPerCode } } };
}

export function withShop(board: Board, shop: Shop): Board {
  return board.shop !== undefined && board.shop.version > shop.version ? board : { ...board, shop };
}
