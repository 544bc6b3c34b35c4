import type { ExpectedWait } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import { leftOf } from "@serverlesspresso/kit/time/wait.ts";
import { Range } from "@serverlesspresso/kit/ui/Range.tsx";
import { texts } from "../../texts.ts";

/** The place in the queue, and how long it will take from now: always a range, never one number. */
export function ExpectedTime({ expected, clock }: { expected: ExpectedWait; clock: ServerClock }) {
  const say = useSay(texts);
  const now = useNow(clock);
  const { place } = expected;
  return (
    <p class="expected" data-testid="expected-wait" data-place={place}>
      {place > 0 && <span>{say(place === 1 ? "placeNext" : "placeNth", { place })}</span>}
      <span class="quiet-text">{say("expectedWait")}</span>
      <strong>
        <Range wait={leftOf(expected, now)} />
      </strong>
    </p>
  );
}
