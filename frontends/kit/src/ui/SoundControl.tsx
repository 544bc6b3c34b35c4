import { common } from "../i18n/common.ts";
import { useSay } from "../i18n/catalogue.ts";
import type { CueName } from "../sound/synthesis.ts";
import type { Cues } from "../sound/cues.ts";
import { useStore } from "../state/store.ts";
import { Button } from "./Button.tsx";

interface Props {
  readonly cues: Cues;
  /** Played once it is turned on or made louder, so that one hears how loud that is. */
  readonly sample: CueName;
}

/** Turns the cues on and off and says how loud. */
export function SoundControl({ cues, sample }: Props) {
  const say = useSay(common);
  const { on, volume, blocked } = useStore(cues.store);
  const toggle = () => {
    if (on) {
      cues.turnOff();
    } else {
      void cues.turnOn().then(() => cues.play(sample));
    }
  };
  return (
    <div class="sound">
      <Button kind="quiet" data-testid="sound" data-on={on} onClick={toggle}>
        {say(on ? "soundOff" : "soundOn")}
      </Button>
      {on && (
        <input
          type="range"
          min="0"
          max="1"
          step="0.1"
          aria-label={say("volume")}
          data-testid="volume"
          value={volume}
          onInput={(event) => cues.setVolume(event.currentTarget.valueAsNumber)}
          onChange={() => cues.play(sample)}
        />
      )}
      {on && blocked && <span class="quiet-text">{say("soundBlocked")}</span>}
    </div>
  );
}
