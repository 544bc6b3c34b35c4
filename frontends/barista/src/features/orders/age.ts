import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";

export type Age = "quiet" | "soon" | "late";

/** After how many minutes a shop finds an order late, if it says so. */
export type Lateness = Pick<Shop, "soonAfterMinutes" | "lateAfterMinutes">;

const soonFrom = 0.4;
const lateFrom = 0.7;
const minute = 60_000;

/**
 * Since when an order waits to be made. One that is made instead of another has the other's place in the queue, and with it
 * its time; it waits since it was asked for, and has its own deadline from there.
 */
export function waitingSince({ queuedAt, admittedAt, requested }: Order): string | undefined {
  return requested?.insteadOf === undefined ? queuedAt : (admittedAt ?? queuedAt);
}

/** By what the shop says, else by how much of the time that an order has in the queue is used up. */
export function ageOf(order: Order, now: number, lateness: Lateness = {}): Age {
  const from = Date.parse(waitingSince(order) ?? "");
  const gone = now - from;
  const allowed = Date.parse(order.makeBefore ?? "") - from;
  const { soonAfterMinutes: soon, lateAfterMinutes: late } = lateness;
  if (gone >= (late === undefined ? allowed * lateFrom : late * minute)) {
    return "late";
  }
  return gone >= (soon === undefined ? allowed * soonFrom : soon * minute) ? "soon" : "quiet";
}
