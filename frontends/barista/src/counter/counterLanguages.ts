import { languages, type Language } from "@serverlesspresso/kit/api/types.ts";

/** All languages, that of the counter before the others: for paper, which cannot be switched. */
export function counterLanguages(locale: string | undefined, otherwise: Language): readonly Language[] {
  const first = languages.find((known) => locale?.startsWith(known)) ?? otherwise;
  return [first, ...languages.filter((known) => known !== first)];
}
