import { useFullScreen } from "@serverlesspresso/kit/device/fullScreen.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { common } from "@serverlesspresso/kit/i18n/common.ts";
import type { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { LanguageSwitch } from "@serverlesspresso/kit/ui/LanguageSwitch.tsx";
import { SoundControl } from "@serverlesspresso/kit/ui/SoundControl.tsx";
import type { Session } from "../../session.ts";
import { texts } from "../../texts.ts";
import { Leave } from "./Leave.tsx";
import { useActivity } from "./useActivity.ts";

interface Props {
  readonly session: Session;
  readonly cues: Cues;
  /** Where the code on show leads; absent while there is none. */
  readonly codeAddress?: string | undefined;
}

/** The display's settings. They and the pointer are hidden while nobody uses the display. */
export function Controls({ session, cues, codeAddress }: Props) {
  const say = useSay(texts);
  const sayCommon = useSay(common);
  useActivity();
  const fullScreen = useFullScreen();
  return (
    <div class="controls" data-testid="controls">
      <SoundControl cues={cues} sample="ready" />
      {fullScreen.possible && (
        <Button kind="quiet" data-testid="full-screen" onClick={fullScreen.toggle}>
          {sayCommon(fullScreen.active ? "leaveFullScreen" : "fullScreen")}
        </Button>
      )}
      {codeAddress !== undefined && (
        <a
          class="button quiet"
          href={codeAddress}
          target="_blank"
          rel="noopener"
          data-testid="open-on-this-computer"
        >
          {say("openOnThisComputer")}
        </a>
      )}
      <LanguageSwitch />
      <Leave session={session} />
    </div>
  );
}
