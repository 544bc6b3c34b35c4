import { render, type ComponentChildren } from "preact";
import { LanguageProvider } from "../i18n/language.tsx";

/** Draws into a fresh page, in the language that the test's storage names, else English. */
export function draw(screen: ComponentChildren): HTMLElement {
  document.body.replaceChildren();
  const place = document.body.appendChild(document.createElement("div"));
  render(<LanguageProvider>{screen}</LanguageProvider>, place);
  return place;
}
