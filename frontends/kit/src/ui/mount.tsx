import { render, type ComponentChildren } from "preact";
import { LanguageProvider } from "../i18n/language.tsx";

/** Draws a screen into its page. */
export function mount(screen: ComponentChildren): void {
  const place = document.getElementById("app");
  if (place === null) {
    throw new Error("the page has no element with the id app");
  }
  render(<LanguageProvider>{screen}</LanguageProvider>, place);
}
