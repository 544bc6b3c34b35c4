import type { LocalizedText } from "@serverlesspresso/kit/api/types.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";

/** The line that the shop has for its guests, in each language of the display that it was written in. */
export function AnnouncementLine({ text }: { readonly text: LocalizedText | undefined }) {
  const { language, offered } = useLanguage();
  if (text === undefined) {
    return null;
  }
  const known = [language, ...offered.filter((other) => other !== language)].filter((each) => each in text);
  const shown = known.length > 0 ? known : Object.keys(text).slice(0, 1);
  return (
    <p class="announcement-line" role="status" data-testid="announcement">
      {shown.map((each) => (
        <span key={each} lang={each}>
          {text[each]}
        </span>
      ))}
    </p>
  );
}
