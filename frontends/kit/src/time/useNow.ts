import { useEffect, useState } from "preact/hooks";
import type { ServerClock } from "./serverClock.ts";

/** The services' time, again at each full second of theirs. */
export function useNow(clock: ServerClock): number {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      setNow(clock.now());
      timer = setTimeout(tick, 1000 - (clock.now() % 1000) + 5);
    };
    tick();
    return () => clearTimeout(timer);
  }, [clock]);
  return now;
}
