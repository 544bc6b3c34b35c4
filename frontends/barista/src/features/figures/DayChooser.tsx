import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { dayName, daysFrom, daysKept } from "../../days.ts";
import { figuresTexts } from "./texts.ts";

interface Props {
  readonly day: string;
  readonly today: string;
  readonly onDay: (day: string) => void;
}

/** Chooses the day before or after, or any other day whose figures are still stored. */
export function DayChooser({ day, today, onDay }: Props) {
  const say = useSay(figuresTexts);
  const format = useFormat();
  const earliest = daysFrom(today, -daysKept);
  const go = (to: string) => {
    if (to >= earliest && to <= today) {
      onDay(to);
    }
  };
  return (
    <div class="day-chooser">
      <h2 data-testid="figures-day">{dayName(day, format)}</h2>
      <button
        type="button"
        class="quiet"
        data-testid="day-before"
        disabled={day <= earliest}
        onClick={() => go(daysFrom(day, -1))}
      >
        {say("dayBefore")}
      </button>
      <button
        type="button"
        class="quiet"
        data-testid="day-after"
        disabled={day >= today}
        onClick={() => go(daysFrom(day, 1))}
      >
        {say("dayAfter")}
      </button>
      <label>
        <span class="quiet-text">{say("day")}</span>
        <input
          type="date"
          data-testid="day"
          min={earliest}
          max={today}
          value={day}
          onChange={(event) => go(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
