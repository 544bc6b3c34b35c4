import type { ComponentChildren } from "preact";
import type { Tone } from "./Card.tsx";

interface Props {
  readonly tone?: Tone;
  /** Interrupts what a screen reader says; only for what cannot wait. */
  readonly urgent?: boolean;
  readonly testId?: string;
  /** A button, or nothing. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A message in the flow of the page, so that it never covers a button. */
export function Banner({ tone = "waiting", urgent = false, testId, action, children }: Props) {
  return (
    <div class="banner" data-tone={tone} role={urgent ? "alert" : "status"} data-testid={testId}>
      <p>{children}</p>
      {action}
    </div>
  );
}
