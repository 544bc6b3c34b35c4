import { useId } from "preact/hooks";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly maxLength: number;
  readonly testId: string;
  /** What can be written here, or what was written means. */
  readonly hint?: string | undefined;
  /** What is wrong with what was written. */
  readonly error?: string | undefined;
  /** Which keyboard a tablet shows. */
  readonly inputmode?: "text" | "numeric";
  /** For a code: in capitals and spaced out. */
  readonly capitals?: boolean;
}

/** A text field with its label above and a hint or an error below. */
export function Field({
  label,
  value,
  onInput,
  maxLength,
  testId,
  hint,
  error,
  inputmode = "text",
  capitals,
}: Props) {
  const id = useId();
  const notes = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        {...(capitals ? { class: "capitals", autocapitalize: "characters", spellcheck: false } : {})}
        {...(notes === "" ? {} : { "aria-describedby": notes })}
        aria-invalid={error !== undefined}
        autocomplete="off"
        inputmode={inputmode}
        maxLength={maxLength}
        data-testid={testId}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {error && (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} class="quiet-text">
          {hint}
        </p>
      )}
    </div>
  );
}
