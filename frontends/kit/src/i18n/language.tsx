import { createContext, type ComponentChildren } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Language, LocalizedText } from "../api/types.ts";

const storageKey = "serverlesspresso.language";

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: "en", choose: () => {} });

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
  const [language, setLanguage] = useState(initialLanguage);
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
  return <LanguageContext.Provider value={{ language, choose }}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
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
