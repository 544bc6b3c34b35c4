import type { Language } from "@serverlesspresso/kit/api/types.ts";
import { speaker, type Values } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { texts, type TextKey } from "./texts.ts";

const say = { en: speaker(texts, "en"), ja: speaker(texts, "ja") };

interface Props {
  readonly text: TextKey;
  /** The same in both languages, or made for each. */
  readonly values?: Values | ((language: Language) => Values);
}

/** A line for everybody in front of the display in the languages of the shop, the display's own first and larger. */
export function BothLanguages({ text, values = () => ({}) }: Props) {
  const { language: own, offered } = useLanguage();
  const of = typeof values === "function" ? values : () => values;
  return (
    <>
      {[own, ...offered.filter((other) => other !== own)].map((language) => (
        <span key={language} lang={language}>
          {say[language](text, of(language))}
        </span>
      ))}
    </>
  );
}
