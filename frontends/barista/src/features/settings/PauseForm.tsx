import type { ShopSettings } from "@serverlesspresso/kit/api/settings.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { useId, useState } from "preact/hooks";
import { inMinutes, nextAt } from "./reopening.ts";
import { settingTexts } from "./texts.ts";

const minutesOffered = [15, 30, 60] as const;

interface Props {
  readonly shop: ShopSettings;
  readonly now: () => number;
  readonly busy: boolean;
  /** What the service says of the time. */
  readonly refused: string | undefined;
  readonly onPause: (until: string | undefined) => void;
}

/** Closes the shop for a while; it opens by itself. */
export function PauseForm({ shop, now, busy, refused, onPause }: Props) {
  const say = useSay(settingTexts);
  const format = useFormat();
  const { timeZone = "UTC", changesAt } = shop;
  const when = changesAt === undefined ? undefined : format.when(changesAt, now(), timeZone);
  return (
    <fieldset class="right-now">
      <legend>{say("now")}</legend>
      <p data-testid="door" data-open={shop.open} data-changes={changesAt ?? ""}>
        {shop.pausedUntil !== undefined && when !== undefined
          ? say("isPaused", { time: when })
          : `${say(shop.open ? "isOpen" : "isClosed")} ${
              when === undefined ? "" : say(shop.open ? "closesAt" : "opensAt", { time: when })
            }`}
      </p>
      {shop.open ? (
        <Pauses timeZone={timeZone} now={now} busy={busy} refused={refused} onPause={onPause} />
      ) : (
        <div>
          <Button data-testid="open-now" disabled={busy} onClick={() => onPause(undefined)}>
            {say("openNow")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface PausesProps extends Pick<Props, "now" | "busy" | "refused" | "onPause"> {
  readonly timeZone: string;
}

function Pauses({ timeZone, now, busy, refused, onPause }: PausesProps) {
  const say = useSay(settingTexts);
  const id = useId();
  const [time, setTime] = useState("");
  const [wrong, setWrong] = useState(false);
  const pause = () => {
    const until = nextAt(time, timeZone, now());
    setWrong(until === undefined);
    if (until !== undefined) {
      onPause(until);
    }
  };
  return (
    <div class="pauses">
      <div class="pauses-row">
        <span class="field-label">{say("pauseFor")}</span>
        {minutesOffered.map((minutes) => (
          <Button
            key={minutes}
            data-testid={`pause-${minutes}`}
            disabled={busy}
            onClick={() => onPause(inMinutes(minutes, now()))}
          >
            {say("pauseMinutes", { minutes })}
          </Button>
        ))}
      </div>
      <div class="field pauses-row">
        <label for={id}>{say("pauseUntil")}</label>
        <input
          id={id}
          type="time"
          data-testid="pause-until"
          aria-invalid={wrong || refused !== undefined}
          value={time}
          onInput={({ currentTarget }) => setTime(currentTarget.value)}
        />
        <Button data-testid="pause" disabled={busy} onClick={pause}>
          {say("pause")}
        </Button>
      </div>
      {(wrong || refused !== undefined) && (
        <p class="field-error" role="alert">
          {refused ?? say("pauseWrong")}
        </p>
      )}
    </div>
  );
}
