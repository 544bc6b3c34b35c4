import type { OrderAction } from "@serverlesspresso/kit/api/actions.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts } from "../../texts.ts";
import { Act } from "./Act.tsx";

/** Orders with the same drink, that of the card among them, and what one tap does to each. */
export interface Together {
  readonly action: "MAKE" | "COMPLETE";
  readonly numbers: readonly number[];
  readonly onAct: () => void;
}

interface Props {
  readonly may: (action: OrderAction) => boolean;
  readonly busy: boolean;
  readonly mine: boolean;
  /** It was not made in time. */
  readonly missed: boolean;
  readonly together: Together | undefined;
  readonly onAct: (action: OrderAction) => void;
  readonly onLeave: () => void;
  readonly onCancel: () => void;
}

/** What can be done with an order now: the next thing first, and larger. */
export function CardActions(props: Props) {
  const { may, busy, mine, missed, together, onAct, onLeave, onCancel } = props;
  return (
    <div class="actions">
      {may("MAKE") && <Act name="make" busy={busy} onClick={() => onAct("MAKE")} primary />}
      {may("COMPLETE") && <Act name="complete" busy={busy} onClick={() => onAct("COMPLETE")} primary />}
      {together && !busy && <MakeTogether {...together} />}
      {may("COLLECT") && <Act name="collect" busy={busy} onClick={() => onAct("COLLECT")} primary />}
      {may("REMAKE") && (
        <Act
          name={missed ? "makeAnyway" : "remake"}
          busy={busy}
          onClick={() => onAct("REMAKE")}
          primary={missed}
        />
      )}
      {missed && <Act name="leaveIt" busy={busy} onClick={onLeave} />}
      {may("TAKE_OVER") && !mine && <Act name="takeOver" busy={busy} onClick={() => onAct("TAKE_OVER")} />}
      {may("UNMAKE") && <Act name="unmake" busy={busy} onClick={() => onAct("UNMAKE")} />}
      {may("CANCEL") && <Act name="cancel" busy={busy} onClick={onCancel} />}
    </div>
  );
}

function MakeTogether({ action, numbers, onAct }: Together) {
  const say = useSay(texts);
  const words = say(action === "MAKE" ? "makeTogether" : "completeTogether", { count: numbers.length });
  return (
    <button
      type="button"
      class="together"
      data-testid="together"
      aria-label={say("togetherWith", { words, numbers: numbers.join(", ") })}
      onClick={onAct}
    >
      {words}
    </button>
  );
}
