import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { Code } from "@serverlesspresso/kit/api/types.ts";
import { notConnectedYet, type LiveState } from "@serverlesspresso/kit/realtime/liveModel.ts";
import type { CodeMessage, QueueMessage } from "@serverlesspresso/kit/realtime/messages.ts";
import type { Orders } from "@serverlesspresso/kit/state/orders.ts";
import { told, type NewOrder } from "./newOrderWait.ts";

/** The code on show, and how many of its uses were left at which time. */
export interface ShownCode {
  readonly code: Code;
  readonly usesAt: number;
}

/** All that the display shows. */
export interface Board extends LiveState {
  readonly orders: Orders;
  /** What is shown was so at this time, before this page was loaded. */
  readonly knownAt?: number;
  /** Nobody can order at the moment, because every place is taken. */
  readonly full?: boolean;
  readonly shown?: ShownCode;
  /** In how long a drink ordered now will be ready, and the version of the queue that says so. */
  readonly newOrder?: NewOrder;
  readonly queueVersion?: number;
  /** The services do not let this screen in. */
  readonly refused?: ApiProblem;
}

export const empty: Board = { ...notConnectedYet, orders: new Map() };

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

/** True when the message is about another code than the one on show, or about other settings of it. */
export function isAboutAnotherCode(board: Board, message: CodeMessage): boolean {
  const code = board.shown?.code;
  return code === undefined || !isSameCode(code, message) || code.usesPerCode !== message.usesPerCode;
}

/** Uses from a message that is newer than the code stay, in whichever order the two arrive. */
export function withCode(board: Board, code: Code): Board {
  const { shown } = board;
  const usesAt = Date.parse(code.serverTime) - clockTolerance;
  const { expiresAt } = code;
  if (
    shown !== undefined &&
    shown.usesAt > usesAt &&
    isSameCode(shown.code, { windowStart: windowOf(code), expiresAt })
  ) {
    const { usesLeft, usesPerCode } = shown.code;
    return { ...board, shown: { code: { ...code, usesLeft, usesPerCode }, usesAt: shown.usesAt } };
  }
  return { ...board, shown: { code, usesAt } };
}

/** Remaining uses may rise again by a refund, so only the time says which message is the newer. */
export function withUses(board: Board, message: CodeMessage): Board {
  const { shown } = board;
  const usesAt = Date.parse(message.occurredAt);
  if (shown === undefined || !isSameCode(shown.code, message) || usesAt < shown.usesAt) {
    return board;
  }
  const { usesLeft, usesPerCode } = message;
  return { ...board, shown: { ...shown, usesAt, code: { ...shown.code, usesLeft, usesPerCode } } };
}

/** A message that is older than one before it is not taken. */
export function withQueue(
  board: Board,
  { version, queue, newOrder, full }: QueueMessage,
  now: number,
): Board {
  if (board.queueVersion !== undefined && version <= board.queueVersion) {
    return board;
  }
  return {
    ...board,
    queueVersion: version,
    ...(newOrder ? { newOrder: told(newOrder, queue, now) } : {}),
    ...(full === undefined ? {} : { full }),
  };
}

/** After a loss the versions of the queue may begin anew, so they only count within one connection. */
export function withoutQueueVersion(board: Board): Board {
  const { queueVersion, ...rest } = board;
  return queueVersion === undefined ? board : rest;
}
