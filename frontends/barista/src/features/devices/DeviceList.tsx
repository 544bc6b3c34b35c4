import type { DeviceKind, PairedDevice } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { useState } from "preact/hooks";
import { DeviceIcon } from "./DeviceIcon.tsx";
import { deviceTexts } from "./texts.ts";

interface Props {
  readonly devices: readonly PairedDevice[];
  readonly onRemove: (deviceId: string) => Promise<void>;
}

const intoView = (question: HTMLElement | null) => question?.scrollIntoView?.({ block: "nearest" });

/** The devices of a shop; removing one is asked twice, for somebody has to go or climb to it afterwards. */
export function DeviceList({ devices, onRemove }: Props) {
  const say = useSay(deviceTexts);
  const format = useFormat();
  const [asked, ask] = useState<string | undefined>(undefined);
  const [removing, setRemoving] = useState(false);
  const remove = async (deviceId: string) => {
    setRemoving(true);
    await onRemove(deviceId);
    setRemoving(false);
    ask(undefined);
  };
  const sure = (kind: DeviceKind, name: string) =>
    say(kind === "tablet" ? "removeTabletSure" : "removeSure", { name });
  if (devices.length === 0) {
    return <p data-testid="no-devices">{say("none")}</p>;
  }
  return (
    <ul class="device-list">
      {devices.map(({ deviceId, kind, name, pairedAt, renewedAt }) => (
        <li key={deviceId} data-testid="device">
          <DeviceIcon kind={kind} />
          <div class="device-words">
            <strong>{name}</strong>{" "}
            <span class="quiet-text">
              {say(kind)} · {say("since", { day: format.day(pairedAt) })} ·{" "}
              {say("seen", { day: format.day(renewedAt), time: format.time(renewedAt) })}
            </span>
          </div>
          {asked === deviceId ? (
            <div class="device-sure" role="group" aria-label={sure(kind, name)} ref={intoView}>
              <p>{sure(kind, name)}</p>
              <Button
                kind="danger"
                data-testid="remove-yes"
                busy={removing && say("reading")}
                onClick={() => void remove(deviceId)}
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
              onClick={() => ask(deviceId)}
            >
              {say("remove")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
