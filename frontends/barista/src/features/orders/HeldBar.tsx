import type { OrderAction } from "@serverlesspresso/kit/api/actions.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts, type TextKey } from "../../texts.ts";
import type { Held } from "../../counter/counterState.ts";

interface Props {
  readonly held: Held;
  readonly onUndo: () => void;
  readonly onNow: () => void;
}

const words: Readonly<Partial<Record<OrderAction, TextKey>>> = {
  CANCEL: "cancelHeld",
  REMAKE: "remakeHeld",
};

const unsent: typeof words = { CANCEL: "cancelUnsent", REMAKE: "remakeUnsent" };

/** Shows on the card which action is held, with buttons to undo it and to send it now, if there is a network. */
export function HeldBar({ held, onUndo, onNow }: Props) {
  const say = useSay(texts);
  return (
    <div class="held" data-testid="held" data-unsent={held.unsent === true}>
      <p role="status">
        {say(
          held.unsent ? (unsent[held.action] ?? "completeUnsent") : (words[held.action] ?? "completeHeld"),
        )}
      </p>
      <div class="actions">
        <button type="button" class="primary" data-testid="undo" onClick={onUndo}>
          {say("undo")}
        </button>
        {!held.unsent && (
          <button type="button" data-testid="now" onClick={onNow}>
            {say("rightNow")}
          </button>
        )}
      </div>
    </div>
  );
}
