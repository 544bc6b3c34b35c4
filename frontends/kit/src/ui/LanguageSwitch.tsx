import { common } from "../i18n/common.ts";
import { useSay } from "../i18n/catalogue.ts";
import { useLanguage } from "../i18n/language.tsx";

const languages = [
  { id: "en", name: "English" },
  { id: "ja", name: "日本語" },
] as const;

export function LanguageSwitch() {
  const say = useSay(common);
  const { language, choose } = useLanguage();
  return (
    <div class="language" role="group" aria-label={say("language")}>
      {languages.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          class="quiet"
          lang={id}
          aria-pressed={language === id}
          onClick={() => choose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
