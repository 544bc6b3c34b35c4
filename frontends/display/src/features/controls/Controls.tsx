import { useFullScreen } from "@serverlesspresso/kit/device/fullScreen.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { common } from "@serverlesspresso/kit/i18n/common.ts";
import type { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { LanguageSwitch } from "@serverlesspresso/kit/ui/LanguageSwitch.tsx";
import { SoundControl } from "@serverlesspresso/kit/ui/SoundControl.tsx";
import { useRef } from "preact/hooks";
import type { Session } from "../door/session.ts";
import { Leave } from "./Leave.tsx";
import { useStirring } from "./stirring.ts";

interface Props {
  readonly session: Session;
  readonly cues: Cues;
}

/** What staff can set on the wall; unseen, with the pointer, while nobody is at it. */
export function Controls({ session, cues }: Props) {
  const sayCommon = useSay(common);
  const stirring = useStirring();
  const fullScreen = useFullScreen();
  const unseen = useRef(false);
  /** The touch that brings the controls up must not press one of them. */
  const swallow = (event: Event) => {
    if (event.type === "pointerdown") {
      unseen.current = !stirring;
    } else if (unseen.current && (event as MouseEvent).detail > 0) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <div class="controls" data-testid="controls" onPointerDownCapture={swallow} onClickCapture={swallow}>
      <SoundControl cues={cues} sample="ready" />
      {fullScreen.possible && (
        <Button kind="quiet" data-testid="full-screen" onClick={fullScreen.toggle}>
          {sayCommon(fullScreen.active ? "leaveFullScreen" : "fullScreen")}
        </Button>
      )}
      <LanguageSwitch />
      <Leave session={session} />
    </div>
  );
}
