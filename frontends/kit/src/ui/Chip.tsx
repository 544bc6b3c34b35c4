import type { ComponentChildren } from "preact";
import type { Tone } from "./Card.tsx";

interface Props {
  readonly tone?: Tone;
  readonly testId?: string;
  readonly children: ComponentChildren;
}

/** A few words on a tint: a state, a mark such as "sold out". */
export function Chip({ tone = "plain", testId, children }: Props) {
  return (
    <span class="chip" data-tone={tone} data-testid={testId}>
      {children}
    </span>
  );
}
