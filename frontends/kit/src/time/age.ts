import type { Language } from "../api/types.ts";
import { formatFor } from "../i18n/format.ts";

const now = { en: "just now", ja: "たった今" } as const;
const ago = { en: (age: string) => `${age} ago`, ja: (age: string) => `${age}前` } as const;

/** How long something is there already: "just now", "3 min", "1 h 4 min". */
export function ageWords(since: string | number, at: number, language: Language): string {
  const minutes = minutesSince(since, at);
  return minutes === 0 ? now[language] : formatFor(language).duration(minutes * 60);
}

/** How long ago something was: "just now", "3 min ago". */
export function agoWords(since: string | number, at: number, language: Language): string {
  return minutesSince(since, at) === 0 ? now[language] : ago[language](ageWords(since, at, language));
}

function minutesSince(since: string | number, at: number): number {
  return Math.max(0, Math.floor((at - new Date(since).getTime()) / 60_000));
}
