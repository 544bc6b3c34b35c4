import type { ComponentChildren } from "preact";

/** For screen readers only. */
export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>;
}
