import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";

export type Age = "quiet" | "soon" | "late";

/** After how many minutes a shop finds an order late, if it says so. */
export type Lateness = Pick<Shop, "soonAfterMinutes" | "lateAfterMinutes">;

const soonFrom = 0.4;
const lateFrom = 0.7;
const minute = 60_000;

/** By what the shop says, else by how much of the time that an order has in the queue is used up. */
export function ageOf({ queuedAt, makeBefore }: Order, now: number, lateness: Lateness = {}): Age {
  const from = Date.parse(queuedAt ?? "");
  const gone = now - from;
  const allowed = Date.parse(makeBefore ?? "") - from;
  const { soonAfterMinutes: soon, lateAfterMinutes: late } = lateness;
  if (gone >= (late === undefined ? allowed * lateFrom : late * minute)) {
    return "late";
  }
  return gone >= (soon === undefined ? allowed * soonFrom : soon * minute) ? "soon" : "quiet";
}
