import { languages, type Language, type LocalizedText } from "@serverlesspresso/kit/api/types.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { Field } from "@serverlesspresso/kit/ui/Field.tsx";

interface Props {
  readonly labelIn: (language: Language) => string;
  readonly hint?: string | undefined;
  /** What is wrong; said at the field of the language that is shown. */
  readonly error?: string | undefined;
  /** What the service takes, in characters. */
  readonly longest: number;
  /** The start of its test ids, which end with the language. */
  readonly testId: string;
  readonly text: LocalizedText;
  readonly onWrite: (text: LocalizedText) => void;
}

/** One text in each language of the screens. */
export function LanguageFields({ labelIn, hint, error, longest, testId, text, onWrite }: Props) {
  const { language } = useLanguage();
  return (
    <div class="by-language">
      {languages.map((of) => (
        <Field
          key={of}
          label={labelIn(of)}
          hint={hint}
          error={of === language ? error : undefined}
          testId={`${testId}-${of}`}
          maxLength={longest}
          value={text[of] ?? ""}
          onInput={(words) => onWrite(withText(text, of, words))}
        />
      ))}
    </div>
  );
}

/** A text with one language of it changed; an empty one goes. */
export function withText(text: LocalizedText, language: string, words: string): LocalizedText {
  const { [language]: _, ...others } = text;
  return words.trim() === "" ? others : { ...others, [language]: words };
}
