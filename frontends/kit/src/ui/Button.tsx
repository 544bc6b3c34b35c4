import type { ButtonHTMLAttributes, ComponentChildren } from "preact";

type Kind = "main" | "plain" | "quiet" | "danger";

interface Props extends Omit<ButtonHTMLAttributes, "class" | "className" | "type" | "disabled"> {
  /** `main` once on a screen at most; `danger` for what cannot be taken back. */
  readonly kind?: Kind;
  readonly type?: "button" | "submit";
  readonly disabled?: boolean | undefined;
  /** What it says while it works; it cannot be pressed then. */
  readonly busy?: string | false | undefined;
  readonly large?: boolean;
  readonly children: ComponentChildren;
}

const classes: Record<Kind, string> = { main: "primary", plain: "", quiet: "quiet", danger: "danger" };

export function Button({ kind = "plain", type = "button", busy, large, disabled, children, ...rest }: Props) {
  const working = typeof busy === "string";
  return (
    <button
      type={type}
      class={`button ${classes[kind]}${large ? " large" : ""}`}
      disabled={disabled === true || working}
      aria-busy={working}
      {...rest}
    >
      {working ? busy : children}
    </button>
  );
}
