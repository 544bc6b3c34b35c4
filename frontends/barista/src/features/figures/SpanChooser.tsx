import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { dayName, daysFrom, daysKept, spanWith, type Span } from "../../days.ts";
import { figuresTexts } from "./texts.ts";

interface Props {
  readonly span: Span;
  readonly today: string;
  readonly onSpan: (span: Span) => void;
}

/** Chooses from which day to which other one. */
export function SpanChooser({ span, today, onSpan }: Props) {
  const say = useSay(figuresTexts);
  const format = useFormat();
  const earliest = daysFrom(today, -daysKept);
  return (
    <div class="day-chooser">
      <h3 data-testid="figures-span">
        {say("fromTo", { from: dayName(span.from, format), to: dayName(span.to, format) })}
      </h3>
      {(["from", "to"] as const).map((end) => (
        <label key={end}>
          <span class="quiet-text">{say(end)}</span>
          <input
            type="date"
            data-testid={`span-${end}`}
            min={earliest}
            max={today}
            value={span[end]}
            onChange={({ currentTarget }) =>
              currentTarget.value !== "" && onSpan(spanWith(span, { [end]: currentTarget.value }, today))
            }
          />
        </label>
      ))}
    </div>
  );
}
