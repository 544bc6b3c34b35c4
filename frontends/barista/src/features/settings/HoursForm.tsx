import type { OpeningHours } from "@serverlesspresso/kit/api/settings.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { localeOf } from "@serverlesspresso/kit/i18n/format.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Clash } from "./Clash.tsx";
import { shownIn, type Edits } from "./settingsDraft.ts";
import type { SettingsDraft, SettingsModel } from "./settingsModel.ts";
import { settingTexts } from "./texts.ts";

const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
type Day = (typeof days)[number];
type Span = OpeningHours[string];

/** A Monday. */
const aMonday = Date.UTC(2026, 10, 2, 12);
const dayMillis = 86_400_000;
const usual: Span = { from: "08:00", to: "18:00" };

interface Props {
  readonly edits: Edits;
  readonly draft: SettingsDraft;
  readonly model: SettingsModel;
}

/** From when to when the shop is open on each day of the week. */
export function HoursForm({ edits, draft, model }: Props) {
  const say = useSay(settingTexts);
  const { language } = useLanguage();
  const hours = shownIn(edits, "openingHours") ?? {};
  const nameOf = (day: Day) =>
    new Intl.DateTimeFormat(localeOf(language), { weekday: "long", timeZone: "UTC" }).format(
      aMonday + days.indexOf(day) * dayMillis,
    );
  const write = (next: OpeningHours) =>
    model.write({ openingHours: Object.keys(next).length === 0 ? null : next });
  const change = (day: Day, span: Span | undefined) => {
    const { [day]: _, ...others } = hours;
    write(span === undefined ? others : { ...others, [day]: span });
  };
  const inWords = (of: OpeningHours) =>
    days.flatMap((day) => (of[day] ? [`${nameOf(day)} ${of[day].from}–${of[day].to}`] : [])).join(", ");
  const first = days.find((day) => day in hours);
  const wrong = draft.wrong["openingHours"];
  return (
    <fieldset class="hours">
      <legend>{say("hours")}</legend>
      <p class="quiet-text">{say(first === undefined ? "noHours" : "hoursHint")}</p>
      <ul>
        {days.map((day) => (
          <DayRow
            key={day}
            day={day}
            name={nameOf(day)}
            span={hours[day]}
            onChange={(span) => change(day, span)}
            usualSpan={(first && hours[first]) ?? usual}
          />
        ))}
      </ul>
      {wrong !== undefined && (
        <p class="field-error" role="alert">
          {wrong}
        </p>
      )}
      <Clash
        name="openingHours"
        edits={edits}
        draft={draft}
        model={model}
        words={(of) => inWords(shownIn(of, "openingHours") ?? {})}
      />
      {first !== undefined && (
        <div>
          <Button
            kind="quiet"
            data-testid="same-all"
            onClick={() => write(Object.fromEntries(days.map((day) => [day, hours[first] ?? usual])))}
          >
            {say("sameAll", { day: nameOf(first) })}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface DayProps {
  readonly day: Day;
  readonly name: string;
  readonly span: Span | undefined;
  readonly usualSpan: Span;
  readonly onChange: (span: Span | undefined) => void;
}

function DayRow({ day, name, span, usualSpan, onChange }: DayProps) {
  const say = useSay(settingTexts);
  return (
    <li class="day" data-testid={`hours-${day}`}>
      <label class="pill" data-testid={`opens-${day}`} data-chosen={span !== undefined}>
        <input
          type="checkbox"
          class="visually-hidden"
          checked={span !== undefined}
          onChange={({ currentTarget: { checked } }) => onChange(checked ? usualSpan : undefined)}
        />
        {name}
      </label>
      {span === undefined ? (
        <span class="quiet-text">{say("dayClosed")}</span>
      ) : (
        <span class="field day-times">
          <input
            type="time"
            aria-label={say("from", { day: name })}
            data-testid={`from-${day}`}
            value={span.from}
            onInput={({ currentTarget }) => onChange({ ...span, from: currentTarget.value })}
          />
          <span aria-hidden="true">–</span>
          <input
            type="time"
            aria-label={say("to", { day: name })}
            data-testid={`to-${day}`}
            value={span.to}
            onInput={({ currentTarget }) => onChange({ ...span, to: currentTarget.value })}
          />
          {span.to < span.from && span.to !== "" && <span class="quiet-text">{say("nextDay")}</span>}
        </span>
      )}
    </li>
  );
}
