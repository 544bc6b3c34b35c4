import type { LocalizedText } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { LanguageFields } from "../../LanguageFields.tsx";
import { menuTexts, type MenuText } from "./texts.ts";

/** What the service takes, in characters. */
const longest = { name: 60, description: 160 } as const;

interface Props {
  readonly label: MenuText;
  readonly hint?: MenuText;
  readonly error?: MenuText | undefined;
  readonly kind: keyof typeof longest;
  readonly testId: string;
  readonly text: LocalizedText;
  readonly onWrite: (text: LocalizedText) => void;
}

/** A text of the menu in each language. */
export function DrinkTexts({ label, hint, error, kind, ...fields }: Props) {
  const say = useSay(menuTexts);
  return (
    <LanguageFields
      {...fields}
      labelIn={(language) => say(label, { language: say(language) })}
      hint={hint && say(hint)}
      error={error && say(error)}
      longest={longest[kind]}
    />
  );
}
