import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts } from "../../texts.ts";

interface ActProps {
  readonly name:
    | "make"
    | "unmake"
    | "takeOver"
    | "complete"
    | "cancel"
    | "collect"
    | "remake"
    | "makeAnyway"
    | "leaveIt";
  readonly busy: boolean;
  readonly primary?: boolean;
  readonly onClick: () => void;
}

/** One button of a card. */
export function Act({ name, busy, primary = false, onClick }: ActProps) {
  const say = useSay(texts);
  return (
    <button
      type="button"
      class={primary ? "primary" : ""}
      data-testid={name}
      disabled={busy}
      onClick={onClick}
    >
      {busy && primary ? say("working") : say(name)}
    </button>
  );
}
