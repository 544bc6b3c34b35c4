import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useState } from "preact/hooks";
import { texts, type TextKey } from "../../texts.ts";

interface Props {
  /** The words on the button while it is being cancelled. */
  readonly cancelling: TextKey | false;
  readonly disabled: boolean;
  readonly onCancel: () => void;
}

/** Cancels an order after one question, which takes the place of the button. */
export function CancelOrder({ cancelling, disabled, onCancel }: Props) {
  const say = useSay(texts);
  const [asking, ask] = useState(false);
  if (!asking || cancelling !== false || disabled) {
    return (
      <button
        type="button"
        class="quiet"
        data-testid="cancel-order"
        disabled={cancelling !== false || disabled}
        onClick={() => ask(true)}
      >
        {say(cancelling === false ? "cancel" : cancelling)}
      </button>
    );
  }
  const cancel = () => {
    ask(false);
    onCancel();
  };
  return (
    <div class="ask" role="group" aria-label={say("cancelSure")}>
      <p>{say("cancelSure")}</p>
      <button type="button" data-testid="confirm-cancel" onClick={cancel}>
        {say("cancelYes")}
      </button>
      <button type="button" class="primary" data-testid="keep-order" onClick={() => ask(false)}>
        {say("cancelNo")}
      </button>
    </div>
  );
}
