import type { WaitRange } from "@serverlesspresso/kit/api/types.ts";
import type { QueueMessage } from "@serverlesspresso/kit/realtime/messages.ts";

/** In how long a drink ordered then was ready, and for how long that has become less by itself since. */
export interface NewOrder {
  readonly wait: WaitRange;
  readonly at: number;
  readonly agesFor: number;
}

const minute = 60;
const instant = 0.001;

/** From an answer, which does not tell of those ahead. */
export function untold(wait: WaitRange, now: number): NewOrder {
  return { wait, at: now, agesFor: 0 };
}

/**
 * While somebody waits, whoever comes next waits as well until the first drink that is being made is ready; so that wait
 * becomes shorter with it, until it should be ready. Then the queue moves, or nobody knows better.
 */
export function told(wait: WaitRange, queue: QueueMessage["queue"], now: number): NewOrder {
  const making = queue.filter(({ place }) => place === 0).map(({ readyFrom }) => Date.parse(readyFrom) - now);
  const isWaitedFor = making.length < queue.length;
  const agesFor = isWaitedFor && making.length > 0 ? Math.max(0, Math.min(...making)) : 0;
  return { wait, at: now, agesFor };
}

export function waitAt({ wait, at, agesFor }: NewOrder, now: number): WaitRange {
  const passed = Math.max(0, Math.min(now - at, agesFor)) / 1000;
  return {
    fromSeconds: Math.max(0, wait.fromSeconds - passed),
    toSeconds: Math.max(1, wait.toSeconds - passed),
  };
}

/** When it is next told in other words: they count whole minutes, those that are over and those that have begun. */
export function nextWords(newOrder: NewOrder, now: number): number | undefined {
  const { fromSeconds, toSeconds } = waitAt(newOrder, now);
  const untilBegun = toSeconds % minute || minute;
  const untilOver = fromSeconds > 0 ? fromSeconds % minute || instant : untilBegun;
  const at = now + Math.min(untilBegun, untilOver) * 1000;
  return at <= newOrder.at + newOrder.agesFor ? at : undefined;
}
