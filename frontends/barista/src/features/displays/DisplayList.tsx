import type { PairedDisplay } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { useState } from "preact/hooks";
import { displayTexts } from "./texts.ts";

interface Props {
  readonly displays: readonly PairedDisplay[];
  readonly onRemove: (displayId: string) => Promise<void>;
}

const intoView = (question: HTMLElement | null) => question?.scrollIntoView?.({ block: "nearest" });

/** The displays of a shop; removing one is asked twice, for somebody has to climb up to it afterwards. */
export function DisplayList({ displays, onRemove }: Props) {
  const say = useSay(displayTexts);
  const format = useFormat();
  const [asked, ask] = useState<string | undefined>(undefined);
  const [removing, setRemoving] = useState(false);
  const remove = async (displayId: string) => {
    setRemoving(true);
    await onRemove(displayId);
    setRemoving(false);
    ask(undefined);
  };
  if (displays.length === 0) {
    return <p data-testid="no-displays">{say("none")}</p>;
  }
  return (
    <ul class="display-list">
      {displays.map(({ displayId, name, pairedAt, renewedAt }) => (
        <li key={displayId} data-testid="display">
          <div>
            <strong>{name}</strong>{" "}
            <span class="quiet-text">
              {say("since", { day: format.day(pairedAt) })} ·{" "}
              {say("seen", { day: format.day(renewedAt), time: format.time(renewedAt) })}
            </span>
          </div>
          {asked === displayId ? (
            <div class="display-sure" role="group" aria-label={say("removeSure", { name })} ref={intoView}>
              <p>{say("removeSure", { name })}</p>
              <Button
                kind="danger"
                data-testid="remove-yes"
                busy={removing && say("reading")}
                onClick={() => void remove(displayId)}
              >
                {say("removeYes")}
              </Button>
              <Button kind="quiet" onClick={() => ask(undefined)}>
                {say("keep")}
              </Button>
            </div>
          ) : (
            <Button
              data-testid="remove"
              aria-label={`${say("remove")}: ${name}`}
              onClick={() => ask(displayId)}
            >
              {say("remove")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
