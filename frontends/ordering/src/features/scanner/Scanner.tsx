import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { vibrate } from "@serverlesspresso/kit/device/vibrate.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { useState } from "preact/hooks";
import type { CameraTrouble } from "./camera.ts";
import { scannedCode, type ScannedCode } from "./scanned.ts";
import "./scanner.css";
import { scannerTexts } from "./texts.ts";
import { useScanning } from "./useScanning.ts";

export interface ScannerProps {
  readonly onFound: (found: ScannedCode) => void;
  readonly onClose: () => void;
}

/** Shows the camera's picture until a code of this origin is read from it. */
export function Scanner({ onFound, onClose }: ScannerProps) {
  const say = useSay(scannerTexts);
  const [foreign, setForeign] = useState(false);
  const [round, setRound] = useState(0);
  const { video, state } = useScanning(round, (text) => {
    const found = scannedCode(text, location.origin);
    setForeign(found === undefined);
    if (found !== undefined) {
      vibrate("touch");
      onFound(found);
    }
  });
  const trouble = state === "opening" || state === "looking" ? undefined : state;
  return (
    <>
      <main class="scanner" data-testid="scanner" data-state={state} hidden={trouble !== undefined}>
        <h1 class="visually-hidden">{say("looking")}</h1>
        <video ref={video} muted playsInline aria-hidden="true" />
        <div class="scanner-frame" aria-hidden="true" />
        <div class="scanner-foot">
          <p role="status" data-testid="scanner-says" data-foreign={foreign}>
            {say(state === "opening" ? "opening" : foreign ? "foreign" : "looking")}
          </p>
          <Button large data-testid="scanner-close" onClick={onClose}>
            {say("close")}
          </Button>
        </div>
      </main>
      {trouble && <Trouble trouble={trouble} onRetry={() => setRound(round + 1)} onClose={onClose} />}
    </>
  );
}

interface TroubleProps {
  readonly trouble: CameraTrouble;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** Explains why there is no picture, and names the way that always works: the phone's own camera app. */
function Trouble({ trouble, onRetry, onClose }: TroubleProps) {
  const say = useSay(scannerTexts);
  return (
    <PageMessage title={say(trouble)}>
      <p role="alert" data-testid="camera-trouble" data-trouble={trouble}>
        {say(`${trouble}Detail`)}
      </p>
      <p class="other-way">{say("otherWay")}</p>
      {(trouble === "refused" || trouble === "busy") && (
        <Button kind="main" large data-testid="camera-again" onClick={onRetry}>
          {say("tryAgain")}
        </Button>
      )}
      <Button data-testid="scanner-close" onClick={onClose}>
        {say("close")}
      </Button>
    </PageMessage>
  );
}
