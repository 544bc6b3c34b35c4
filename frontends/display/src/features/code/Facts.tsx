import type { Code } from "@serverlesspresso/kit/api/types.ts";
import { minutesAndSeconds, secondsLeft } from "@serverlesspresso/kit/time/countdown.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import { BothLanguages } from "../../BothLanguages.tsx";

/** How many can still order with this code, large, and what the number says. */
export function DrinksLeft({ code }: { code: Code }) {
  const { usesLeft, usesPerCode } = code;
  return (
    <p class="fact" data-testid="uses-left" data-left={usesLeft} data-all={usesPerCode}>
      <strong>{usesLeft}</strong>
      <span class="both">
        <BothLanguages text={usesLeft === 1 ? "drinkLeft" : "drinksLeft"} />
      </span>
    </p>
  );
}

/** The time until the next code. */
export function NextCode({ code, clock }: { code: Code; clock: ServerClock }) {
  return (
    <p class="fact" data-testid="next-code">
      <strong>
        <TimeLeft until={code.nextCodeAt} clock={clock} />
      </strong>
      <span class="both">
        <BothLanguages text="nextCode" />
      </span>
    </p>
  );
}

function TimeLeft({ until, clock }: { until: string; clock: ServerClock }) {
  return <span role="timer">{minutesAndSeconds(secondsLeft(until, useNow(clock)))}</span>;
}
