import { languages, type LocalizedText } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { Field } from "@serverlesspresso/kit/ui/Field.tsx";
import { withText } from "./drinkDraft.ts";
import { menuTexts, type MenuText } from "./texts.ts";

/** What the service takes, in characters. */
const longest = { name: 60, description: 160 } as const;

interface Props {
  readonly label: MenuText;
  readonly hint?: MenuText;
  /** What is wrong; said at the field of the language that is shown. */
  readonly error?: MenuText | undefined;
  readonly kind: keyof typeof longest;
  /** The start of its test ids, which end with the language. */
  readonly testId: string;
  readonly text: LocalizedText;
  readonly onWrite: (text: LocalizedText) => void;
}

/** One text in each language of the screens. */
export function LanguageFields({ label, hint, error, kind, testId, text, onWrite }: Props) {
  const say = useSay(menuTexts);
  const { language } = useLanguage();
  return (
    <div class="by-language">
      {languages.map((of) => (
        <Field
          key={of}
          label={say(label, { language: say(of) })}
          hint={hint && say(hint)}
          error={error !== undefined && of === language ? say(error) : undefined}
          testId={`${testId}-${of}`}
          maxLength={longest[kind]}
          value={text[of] ?? ""}
          onInput={(words) => onWrite(withText(text, of, words))}
        />
      ))}
    </div>
  );
}
