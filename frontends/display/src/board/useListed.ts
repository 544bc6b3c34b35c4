import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { ready as collectable, readyForMillis } from "@serverlesspresso/kit/state/orders.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useMoment } from "@serverlesspresso/kit/time/useMoment.ts";
import type { Board } from "./boardState.ts";
import { nextChange, preparing } from "./numbers.ts";

/** The orders whose numbers are on show at a moment. */
export interface Listed {
  readonly preparing: readonly Order[];
  readonly ready: readonly Order[];
  readonly now: number;
}

/** Drawn again when a number that is ready fades or goes. */
export function useListed(board: Board, clock: ServerClock): Listed {
  const shownMillis = readyForMillis(board.shop);
  const readyAt = (at: number) => collectable(board.orders, at, shownMillis);
  const now = useMoment(clock, (at) => nextChange(readyAt(at), at, shownMillis));
  return { preparing: preparing(board.orders), ready: readyAt(now), now };
}

export function isNobodyServed(listed: Listed): boolean {
  return listed.preparing.length + listed.ready.length === 0;
}
