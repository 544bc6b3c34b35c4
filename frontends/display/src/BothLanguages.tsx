import type { Language } from "@serverlesspresso/kit/api/types.ts";
import { speaker, type Values } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts, type TextKey } from "./texts.ts";

const english = speaker(texts, "en");
const japanese = speaker(texts, "ja");

interface Props {
  readonly text: TextKey;
  /** The same in both languages, or made for each. */
  readonly values?: Values | ((language: Language) => Values);
}

/** A line for everybody in front of the display, whatever the display itself is set to. */
export function BothLanguages({ text, values = () => ({}) }: Props) {
  const of = typeof values === "function" ? values : () => values;
  return (
    <>
      <span lang="en">{english(text, of("en"))}</span>
      <span lang="ja">{japanese(text, of("ja"))}</span>
    </>
  );
}
