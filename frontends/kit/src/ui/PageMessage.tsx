import type { ComponentChildren } from "preact";
import { Cup } from "./Cup.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";

interface Props {
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** A page that consists of one message. */
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
