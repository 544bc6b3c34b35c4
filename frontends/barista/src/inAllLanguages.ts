import type { LocalizedText } from "@serverlesspresso/kit/api/types.ts";

/** A text in all languages that it has, always in the same order. */
export function inAllLanguages(text: LocalizedText = {}): string {
  return Object.entries(text)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, words]) => words)
    .join(" / ");
}
