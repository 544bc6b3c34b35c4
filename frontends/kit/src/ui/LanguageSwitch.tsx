import { common } from "../i18n/common.ts";
import { useSay } from "../i18n/catalogue.ts";
import { useLanguage } from "../i18n/language.tsx";

const names = { en: "English", ja: "日本語" } as const;

export function LanguageSwitch() {
  const say = useSay(common);
  const { language, choose, offered } = useLanguage();
  if (offered.length < 2) {
    return null;
  }
  return (
    <div class="language" role="group" aria-label={say("language")}>
      {offered.map((id) => (
        <button
          key={id}
          type="button"
          class="quiet"
          lang={id}
          aria-pressed={language === id}
          onClick={() => choose(id)}
        >
          {names[id]}
        </button>
      ))}
    </div>
  );
}
