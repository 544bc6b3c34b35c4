import type { Language, LocalizedText } from "@serverlesspresso/kit/api/types.ts";
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

/** A text of the shop in each language of the display that it was written in, once where two say the same. */
export function InItsLanguages({ text }: { readonly text: LocalizedText }) {
  const { language: own, offered } = useLanguage();
  const known = [own, ...offered.filter((other) => other !== own)].filter((each) => each in text);
  const shown = known.length > 0 ? known : Object.keys(text).slice(0, 1);
  return (
    <>
      {shown
        .filter((each, index) => shown.findIndex((other) => text[other] === text[each]) === index)
        .map((each) => (
          <span key={each} lang={each}>
            {text[each]}
          </span>
        ))}
    </>
  );
}
