import { texts, type TextKey } from "../../texts.ts";

/** A line for everybody in front of the display, whatever the display itself is set to. */
export function BothLanguages({ text }: { text: TextKey }) {
  return (
    <>
      <span lang="en">{texts.en[text]}</span>
      <span lang="ja">{texts.ja[text]}</span>
    </>
  );
}
