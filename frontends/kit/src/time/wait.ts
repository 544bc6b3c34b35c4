import type { ExpectedWait, Language, WaitRange } from "../api/types.ts";
import { speaker } from "../i18n/catalogue.ts";
import { formatFor } from "../i18n/format.ts";

const en = {
  range: "{from}–{to} min",
  within: "up to {to} min",
  soon: "less than a minute",
  overdue: "a little later than expected",
  long: "more than an hour",
} as const;

const ja = {
  range: "{from}〜{to}分",
  within: "{to}分以内",
  soon: "1分以内",
  overdue: "予定より少し遅れています",
  long: "1時間以上",
} as const satisfies Record<keyof typeof en, string>;

export const waitTexts = { en, ja };

/** What is left of an expected wait; both ends become negative once they are past. */
export function leftOf(wait: Pick<ExpectedWait, "readyFrom" | "readyTo">, now: number): WaitRange {
  return {
    fromSeconds: (Date.parse(wait.readyFrom) - now) / 1000,
    toSeconds: (Date.parse(wait.readyTo) - now) / 1000,
  };
}

/** An expected wait in words, in whole minutes rounded outwards, and never as one number. */
export function waitWords({ fromSeconds, toSeconds }: WaitRange, language: Language): string {
  const say = speaker(waitTexts, language);
  const { number } = formatFor(language);
  if (toSeconds <= 0) {
    return say("overdue");
  }
  if (toSeconds < 60) {
    return say("soon");
  }
  const from = Math.max(0, Math.floor(fromSeconds / 60));
  const to = Math.max(from + 1, Math.ceil(toSeconds / 60));
  if (from >= 60) {
    return say("long");
  }
  return from === 0
    ? say("within", { to: number(to) })
    : say("range", { from: number(from), to: number(to) });
}
