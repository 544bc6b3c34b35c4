import { createContext, type ComponentChildren } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { languages, type Language, type LocalizedText } from "../api/types.ts";

const storageKey = "serverlesspresso.language";

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** What can be chosen. */
  readonly offered: readonly Language[];
  readonly offer: (offered: readonly Language[]) => void;
}

const LanguageContext = createContext<LanguageChoice>({
  language: "en",
  choose: () => {},
  offered: languages,
  offer: () => {},
});

/** What was chosen on this device, else what the browser speaks, else English. */
export function initialLanguage(): Language {
  const chosen = stored();
  if (chosen === "en" || chosen === "ja") {
    return chosen;
  }
  return navigator.language.toLowerCase().startsWith("ja") ? "ja" : "en";
}

/** Gives the language to all within; what is chosen in another tab of this device counts here too. */
export function LanguageProvider({ children }: { children: ComponentChildren }) {
  const [wanted, setLanguage] = useState(initialLanguage);
  const [offered, offer] = useState<readonly Language[]>(languages);
  const language = offered.includes(wanted) ? wanted : (offered[0] ?? wanted);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    const follow = ({ key }: StorageEvent) => key === storageKey && setLanguage(initialLanguage());
    globalThis.addEventListener("storage", follow);
    return () => globalThis.removeEventListener("storage", follow);
  }, []);
  const choose = (chosen: Language) => {
    store(chosen);
    setLanguage(chosen);
  };
  return (
    <LanguageContext.Provider value={{ language, choose, offered, offer }}>
      {children}
    </LanguageContext.Provider>
  );
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The screen speaks what the shop speaks of what it can; a shop that says nothing speaks all. */
export function useLanguagesOf(spoken: readonly string[] | undefined): void {
  const { offer } = useLanguage();
  const known = languages.filter((language) => spoken?.includes(language) ?? true).join();
  useEffect(() => {
    const some = languages.filter((language) => known.split(",").includes(language));
    offer(some.length > 0 ? some : languages);
  }, [known]);
}

export function inLanguage(text: LocalizedText, language: Language): string {
  return text[language] ?? text["en"] ?? Object.values(text)[0] ?? "";
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function store(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
