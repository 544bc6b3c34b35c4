import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { minutesAndSeconds } from "@serverlesspresso/kit/time/countdown.ts";
import { Live } from "@serverlesspresso/kit/ui/Live.tsx";
import { texts } from "../../texts.ts";

/** Shows how much time is left to choose. A screen reader reads it only when one minute is left. */
export function ChooseCountdown({ seconds }: { seconds: number }) {
  const say = useSay(texts);
  const last = seconds > 0 && seconds <= 60;
  return (
    <>
      <p class="choose-countdown" role="timer" data-last={last}>
        <span class="quiet-text">{say(seconds === 0 ? "timeUp" : "chooseWithin")}</span>{" "}
        <strong data-testid="choose-countdown">{minutesAndSeconds(seconds)}</strong>
      </p>
      <Live text={last ? say("lastMinute") : ""} />
    </>
  );
}
