import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly testId: string;
  readonly onChoose: (value: string) => void;
  readonly children: ComponentChildren;
}

/** One of several, with its label above. */
export function Choice({ label, value, testId, onChoose, children }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        data-testid={testId}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {children}
      </select>
    </div>
  );
}
