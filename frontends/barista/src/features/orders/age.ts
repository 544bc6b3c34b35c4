import type { Order } from "@serverlesspresso/kit/api/types.ts";

export type Age = "quiet" | "soon" | "late";

const soonFrom = 0.4;
const lateFrom = 0.7;

/** How much of the time that an order has in the queue is used up. */
export function ageOf({ queuedAt, makeBefore }: Order, now: number): Age {
  const from = Date.parse(queuedAt ?? "");
  const gone = (now - from) / (Date.parse(makeBefore ?? "") - from);
  return gone >= lateFrom ? "late" : gone >= soonFrom ? "soon" : "quiet";
}
