import { useId } from "preact/hooks";

interface Pill {
  readonly id: string;
  readonly name: string;
  readonly testId?: string;
}

interface Props {
  readonly name: string;
  readonly pills: readonly Pill[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly disabled?: boolean;
  /** Leaves the name to screen readers where the eye does not need it. */
  readonly hideName?: boolean;
}

/** Selects one of a few values by one tap or by the arrow keys. */
export function OptionPills({ name, pills, chosen, onChoose, disabled = false, hideName = false }: Props) {
  const group = useId();
  return (
    <fieldset class="pills" disabled={disabled}>
      <legend class={hideName ? "visually-hidden" : ""}>{name}</legend>
      <div class="pills-row">
        {pills.map(({ id, name: label, testId }) => (
          <label key={id} class="pill" data-testid={testId} data-chosen={id === chosen}>
            <input
              type="radio"
              class="visually-hidden"
              name={group}
              value={id}
              checked={id === chosen}
              onChange={() => onChoose(id)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
