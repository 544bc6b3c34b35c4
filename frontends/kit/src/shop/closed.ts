import type { Shop } from "../api/types.ts";
import { daysBetween } from "../i18n/format.ts";
import type { ServerClock } from "../time/serverClock.ts";
import { useMoment } from "../time/useMoment.ts";

/** Why nobody can order at a shop, and when it opens. */
export interface Closed {
  /** For good; for a break; until later on the same day; or for today. */
  readonly kind: "archived" | "paused" | "opensToday" | "over";
  /** When it opens by itself, if that is known and lies ahead. */
  readonly opensAt?: string;
  /** That time has just come, and the shop opens any moment. */
  readonly opensNow: boolean;
}

type Door = Pick<Shop, "open" | "archived" | "pausedUntil" | "changesAt" | "timeZone">;

/** A shop may open this much later than it said; after that nobody knows when. */
const openingMillis = 2 * 60_000;

/** Midnight is at one of these everywhere. */
const quarterMillis = 15 * 60_000;

/** Undefined for a shop that is open. A time that has passed is never one at which a shop will open. */
export function closedOf(door: Door, now: number): Closed | undefined {
  const { open, archived, changesAt: at } = door;
  if (open) {
    return undefined;
  }
  if (archived === true || at === undefined) {
    return { kind: archived === true ? "archived" : "over", opensNow: false };
  }
  const kind = kindUntil(at, door, now);
  const late = now - Date.parse(at);
  return late < 0 ? { kind, opensAt: at, opensNow: false } : { kind, opensNow: late < openingMillis };
}

function kindUntil(at: string, { pausedUntil, timeZone }: Door, now: number): Closed["kind"] {
  if (pausedUntil === at) {
    return "paused";
  }
  return daysBetween(now, at, timeZone) === 0 ? "opensToday" : "over";
}

/** Drawn again when the words for it change. */
export function useClosed(shop: Door | undefined, clock: ServerClock): Closed | undefined {
  const now = useMoment(clock, (at) => (shop === undefined || shop.open ? undefined : nextWords(shop, at)));
  return shop && closedOf(shop, now);
}

function nextWords({ changesAt }: Door, now: number): number {
  const opensAt = Date.parse(changesAt ?? "");
  const nextQuarter = (Math.floor(now / quarterMillis) + 1) * quarterMillis;
  return Math.min(nextQuarter, ...[opensAt, opensAt + openingMillis].filter((at) => at > now));
}

/** The line for guests; a shop that is closed for good has nothing to announce any more. */
export function announcementOf(shop: Pick<Shop, "announcement" | "archived"> | undefined) {
  return shop?.archived === true ? undefined : shop?.announcement;
}
