import type { Code } from "@serverlesspresso/kit/api/types.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import type { ComponentChildren } from "preact";

const outline = "M50 1H89Q99 1 99 11V89Q99 99 89 99H11Q1 99 1 89V11Q1 1 11 1Z";

interface Props {
  readonly code: Code;
  readonly clock: ServerClock;
  readonly children: ComponentChildren;
}

/** A square ring that runs down with the code, around whatever stands inside. */
export function Ring({ code, clock, children }: Props) {
  return (
    <div class="ring">
      <RunningDown code={code} clock={clock} />
      {children}
    </div>
  );
}

/** The only thing of the frame that is drawn again each second. */
function RunningDown({ code, clock }: Pick<Props, "code" | "clock">) {
  const left = leftOf(code, useNow(clock));
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true" data-testid="ring" data-left={left.toFixed(3)}>
      <path class="ring-track" d={outline} />
      <path
        class="ring-left"
        d={outline}
        pathLength={1}
        stroke-dasharray={`${left} 1`}
        data-over={left === 0}
      />
    </svg>
  );
}

/** From 1, when the code is new, to 0, when the next one is due. */
export function leftOf(
  { validFrom, nextCodeAt }: Pick<Code, "validFrom" | "nextCodeAt">,
  now: number,
): number {
  const [from, to] = [Date.parse(validFrom), Date.parse(nextCodeAt)];
  return to > from ? Math.min(1, Math.max(0, (to - now) / (to - from))) : 0;
}
