import type { LocalizedText } from "../api/types.ts";
import { inLanguage, useLanguage } from "../i18n/language.tsx";

/** The line that the shop has for its guests. */
export function Announcement({ text }: { readonly text: LocalizedText | undefined }) {
  const { language } = useLanguage();
  return text === undefined ? null : (
    <p class="announcement" role="status" data-testid="announcement">
      {inLanguage(text, language)}
    </p>
  );
}
