import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts } from "../../texts.ts";
import { cancelReasons } from "./cancelReasonCodes.ts";

interface Props {
  readonly number: number | undefined;
  readonly onReason: (reason: string) => void;
  readonly onKeep: () => void;
}

/** Asks for the reason of a cancellation, which is a confirmation as well. */
export function CancelReasons({ number, onReason, onKeep }: Props) {
  const say = useSay(texts);
  const question = say("cancelWhy", { number: number ?? "" });
  return (
    <div class="reasons" role="group" aria-label={question}>
      <p>{question}</p>
      {cancelReasons.map((reason) => (
        <button key={reason} type="button" data-testid={`reason-${reason}`} onClick={() => onReason(reason)}>
          {say(reason)}
        </button>
      ))}
      <button type="button" class="quiet" data-testid="keep" onClick={onKeep}>
        {say("keep")}
      </button>
    </div>
  );
}
