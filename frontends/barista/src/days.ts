import type { useFormat } from "@serverlesspresso/kit/i18n/format.ts";

const dayMillis = 86_400_000;

/** For how many days figures are stored. */
export const daysKept = 400;

/** For how many days the orders themselves are stored. */
export const ordersKept = 7;

/** The day so many days later, or earlier; days are like 2026-11-02. */
export function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMillis).toISOString().slice(0, 10);
}

/** The day on the wall of a time zone. */
export function dayIn(instant: number, timeZone: string | undefined): string {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** For how many days at most figures can be read together. */
export const longestSpan = 92;

/** Days from one to the other, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The span with another end or beginning; the other one follows where it must. */
export function spanWith({ from, to }: Span, change: Partial<Span>, today: string): Span {
  const earliest = daysFrom(today, -daysKept);
  const within = (day: string) => (day < earliest ? earliest : day > today ? today : day);
  if (change.from !== undefined) {
    const begin = within(change.from);
    const last = daysFrom(begin, longestSpan - 1);
    return { from: begin, to: to < begin ? begin : to > last ? last : to };
  }
  const end = within(change.to ?? to);
  const first = daysFrom(end, 1 - longestSpan);
  return { from: from > end ? end : from < first ? first : from, to: end };
}

/** A day as it is written where the language is spoken. */
export function dayName(day: string, format: ReturnType<typeof useFormat>): string {
  return format.day(`${day}T00:00:00Z`, "UTC");
}
