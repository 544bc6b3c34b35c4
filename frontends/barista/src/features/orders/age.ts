import type { Order } from "@serverlesspresso/kit/api/types.ts";

export type Age = "quiet" | "soon" | "late";

const soonFrom = 0.4;
const lateFrom = 0.7;

/** How far an order is on its way from the queue to running out of time. */
export function ageOf({ queuedAt, makeBefore }: Order, now: number): Age {
  const from = Date.parse(queuedAt ?? "");
  const gone = (now - from) / (Date.parse(makeBefore ?? "") - from);
  return gone >= lateFrom ? "late" : gone >= soonFrom ? "soon" : "quiet";
}
