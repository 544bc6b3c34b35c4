import type { ExpectedWait } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import { texts } from "../../texts.ts";
import { minutesUntil } from "./minutesUntil.ts";

/** The place in the queue, and in how many minutes the drink will be ready: always a range, never one number. */
export function ExpectedTime({ expected, clock }: { expected: ExpectedWait; clock: ServerClock }) {
  const say = useSay(texts);
  const { from, to } = minutesUntil(expected, useNow(clock));
  return (
    <p class="expected" data-testid="expected-wait" data-place={expected.place}>
      {expected.place > 0 && <span>{say(placeText(expected.place), { place: expected.place })}</span>}
      <strong>{from === 0 ? say("readyWithin", { to }) : say("readyBetween", { from, to })}</strong>
    </p>
  );
}

function placeText(place: number) {
  return place === 1 ? "placeNext" : "placeNth";
}
