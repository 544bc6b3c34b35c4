import type { Language } from "../api/types.ts";
import { useLanguage } from "./language.tsx";

type Instant = string | number | Date;

/** Numbers and times the way they are written where this language is spoken. */
interface Format {
  readonly number: (value: number) => string;
  /** From 0 to 1. */
  readonly percent: (value: number) => string;
  readonly time: (instant: Instant, timeZone?: string) => string;
  readonly day: (instant: Instant, timeZone?: string) => string;
  /**
   * The time as it follows a verb, with its weekday where it is not on the day of `now`, and with its date where that
   * weekday comes before it once more.
   */
  readonly when: (instant: Instant, now: Instant, timeZone?: string) => string;
  /** In words, to the minute; below a minute to the second. */
  readonly duration: (seconds: number) => string;
  readonly list: (items: readonly string[]) => string;
}

const made = new Map<string, Format>();

export function formatFor(language: Language): Format {
  const locale = localeOf(language);
  const known = made.get(locale) ?? make(locale, language);
  made.set(locale, known);
  return known;
}

export function useFormat(): Format {
  return formatFor(useLanguage().language);
}

/** The kind of this language that the browser prefers (en-GB writes 14:05), else the language itself. */
export function localeOf(language: Language): string {
  return navigator.languages.find((locale) => locale.toLowerCase().startsWith(language)) ?? language;
}

function make(locale: string, language: Language): Format {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const date = (options: Intl.DateTimeFormatOptions, instant: Instant) =>
    new Intl.DateTimeFormat(locale, options).format(new Date(instant));
  const time = { hour: "numeric", minute: "2-digit" } as const;
  const month = { month: "long", day: "numeric" } as const;
  return {
    when: (instant, now, timeZone) => {
      const clock = date({ ...time, ...zone(timeZone) }, instant);
      const days = daysBetween(now, instant, timeZone);
      const near = Math.abs(days) < daysOfWeek;
      const day = date({ weekday: "long", ...(near ? {} : month), ...zone(timeZone) }, instant);
      const [on, at] = language === "en" ? ["on ", "at "] : ["", ""];
      return days === 0 ? at + clock : `${on}${day} ${at}${clock}`;
    },
    number: (value) => number.format(value),
    percent: (value) => percent.format(value),
    time: (instant, timeZone) => date({ ...time, ...zone(timeZone) }, instant),
    day: (instant, timeZone) => date({ weekday: "short", ...month, ...zone(timeZone) }, instant),
    duration: (seconds) => durationWords(seconds, language, number),
    list: (items) => list.format(items),
  };
}

const daysOfWeek = 7;
const dayMillis = 24 * 60 * 60_000;

/** How many midnights of the time zone lie between two times. */
export function daysBetween(from: Instant, to: Instant, timeZone: string | undefined): number {
  const iso = new Intl.DateTimeFormat("en-CA", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    ...zone(timeZone),
  });
  const dayOf = (instant: Instant) => Date.parse(iso.format(new Date(instant)));
  return Math.round((dayOf(to) - dayOf(from)) / dayMillis);
}

function zone(timeZone: string | undefined): Intl.DateTimeFormatOptions {
  return timeZone === undefined ? {} : { timeZone };
}

const units = {
  en: { hour: " h", minute: " min", second: " s", space: " " },
  ja: { hour: "時間", minute: "分", second: "秒", space: "" },
} as const;

function durationWords(seconds: number, language: Language, number: Intl.NumberFormat): string {
  const unit = units[language];
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) {
    return number.format(whole) + unit.second;
  }
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    hours > 0 ? number.format(hours) + unit.hour : "",
    rest > 0 || hours === 0 ? number.format(rest) + unit.minute : "",
  ];
  return parts.filter((part) => part !== "").join(unit.space);
}
