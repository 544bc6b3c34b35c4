import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { minutesAndSeconds } from "@serverlesspresso/kit/time/countdown.ts";
import { texts } from "../../texts.ts";

/** How long there is still to choose. */
export function ChooseCountdown({ seconds }: { seconds: number }) {
  const say = useSay(texts);
  return (
    <p class="choose-countdown" role="timer" data-urgent={seconds <= 30}>
      <span class="quiet-text">{say(seconds === 0 ? "timeUp" : "chooseWithin")}</span>{" "}
      <strong data-testid="choose-countdown">{minutesAndSeconds(seconds)}</strong>
    </p>
  );
}
