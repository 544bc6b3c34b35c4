import type { ComponentChildren } from "preact";
import { Cup } from "./Cup.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";

interface Props {
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** A whole page with one thing to say. */
export function PageMessage({ title, children }: Props) {
  return (
    <main class="page-message">
      <Cup fill="empty" size={72} />
      <h1>{title}</h1>
      {children}
      <LanguageSwitch />
    </main>
  );
}
