import { minutesAndSeconds, secondsLeft } from "../time/countdown.ts";
import type { ServerClock } from "../time/serverClock.ts";
import { useNow } from "../time/useNow.ts";

interface Props {
  readonly until: string;
  readonly clock: ServerClock;
  readonly testId?: string;
}

/** Minutes and seconds left, by the server's clock; screen readers read it when asked, not each second. */
export function Timer({ until, clock, testId }: Props) {
  const seconds = secondsLeft(until, useNow(clock));
  return (
    <span class="timer" role="timer" data-testid={testId} data-seconds={seconds}>
      {minutesAndSeconds(seconds)}
    </span>
  );
}
