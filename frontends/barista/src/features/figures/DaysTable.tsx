import type { DayInNumbers } from "@serverlesspresso/kit/api/figures.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { texts } from "../../texts.ts";
import { dayName } from "../../days.ts";
import { outcomes } from "./outcomes.ts";
import { figuresTexts } from "./texts.ts";
import { useWaits } from "./useWaits.ts";

interface Props {
  readonly days: readonly DayInNumbers[];
  readonly onDay: (day: string) => void;
}

/** A row for each day on which somebody ordered, the newest first; each leads to its day. */
export function DaysTable({ days, onDay }: Props) {
  const say = useSay(texts);
  const sayHere = useSay(figuresTexts);
  const format = useFormat();
  const waits = useWaits();
  const busy = days.filter((day) => outcomes.some((name) => day[name] > 0)).toReversed();
  return busy.length === 0 ? null : (
    <div class="days-table">
      <table data-testid="days">
        <caption>{sayHere("eachDay")}</caption>
        <thead>
          <tr>
            <th scope="col">{sayHere("day")}</th>
            {outcomes.map((name) => (
              <th key={name} scope="col">
                {say(name)}
              </th>
            ))}
            <th scope="col">{sayHere("notCollected")}</th>
            <th scope="col">{sayHere("halfWithin")}</th>
          </tr>
        </thead>
        <tbody>
          {busy.map((day) => (
            <tr key={day.day}>
              <th scope="row">
                <button type="button" class="quiet" onClick={() => onDay(day.day)}>
                  {dayName(day.day, format)}
                </button>
              </th>
              {outcomes.map((name) => (
                <td key={name} data-name={say(name)}>
                  {format.number(day[name])}
                </td>
              ))}
              <td data-name={sayHere("notCollected")}>
                {day.handedOut ? format.number(day.handedOut.notCollected) : "–"}
              </td>
              <td data-name={sayHere("halfWithin")}>
                {day.waitSeconds ? waits.span(day.waitSeconds.median) : "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
