import type { Language } from "../api/types.ts";
import { useLanguage } from "./language.tsx";

export type Texts<K extends string> = Readonly<Record<K, string>>;
type Catalogue<K extends string> = Readonly<Record<Language, Texts<K>>>;
export type Values = Readonly<Record<string, string | number>>;
type Say<K extends string> = (key: K, values?: Values) => string;

/** Looks texts up and fills their {placeholders}. */
export function speaker<K extends string>(catalogue: Catalogue<K>, language: Language): Say<K> {
  return (key, values = {}) =>
    catalogue[language][key].replace(/\{(\w+)\}/g, (placeholder, name: string) =>
      String(values[name] ?? placeholder),
    );
}

export function useSay<K extends string>(catalogue: Catalogue<K>): Say<K> {
  return speaker(catalogue, useLanguage().language);
}
