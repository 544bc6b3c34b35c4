import { useEffect, useState } from "preact/hooks";
import type { ServerClock } from "./serverClock.ts";

const longestTimerMillis = 2 ** 31 - 1;
const afterMillis = 5;

/** The services' time, drawn again only when the next moment has come at which anything changes. */
export function useMoment(clock: ServerClock, next: (now: number) => number | undefined): number {
  const [, again] = useState(0);
  const now = clock.now();
  const at = next(now);
  const coming = at !== undefined && at > now ? at : undefined;
  useEffect(() => {
    if (coming === undefined) {
      return;
    }
    const millis = Math.max(0, coming - clock.now()) + afterMillis;
    const timer = setTimeout(() => again((count) => count + 1), Math.min(millis, longestTimerMillis));
    return () => clearTimeout(timer);
  }, [clock, coming]);
  return now;
}
