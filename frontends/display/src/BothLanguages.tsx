import { speaker, type Values } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts, type TextKey } from "./texts.ts";

const english = speaker(texts, "en");
const japanese = speaker(texts, "ja");

/** A line for everybody in front of the display, whatever the display itself is set to. */
export function BothLanguages({ text, values }: { text: TextKey; values?: Values }) {
  return (
    <>
      <span lang="en">{english(text, values)}</span>
      <span lang="ja">{japanese(text, values)}</span>
    </>
  );
}
