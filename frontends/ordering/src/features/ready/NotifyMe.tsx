import { askToNotify, notifyPermission, type NotifyPermission } from "@serverlesspresso/kit/device/notify.ts";
import { keepAwake } from "@serverlesspresso/kit/device/wakeLock.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import type { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { SoundControl } from "@serverlesspresso/kit/ui/SoundControl.tsx";
import { useEffect, useState } from "preact/hooks";
import { readyTexts } from "./texts.ts";

/** Lets the customer allow the sound and the browser's notifications with one button. */
export function NotifyMe({ cues }: { cues: Cues }) {
  const say = useSay(readyTexts);
  const { on } = useStore(cues.store);
  const [permission, setPermission] = useState<NotifyPermission | "asking">(notifyPermission);
  const wanted = on || permission === "granted";
  useEffect(() => (wanted ? keepAwake() : undefined), [wanted]);
  const ask = () => {
    void cues.turnOn();
    setPermission("asking");
    void askToNotify().then(setPermission);
  };
  if (!wanted) {
    return (
      <Button data-testid="tell-me" onClick={ask}>
        {say("tellMe")}
      </Button>
    );
  }
  return (
    <div class="notify-me">
      <p class="quiet-text" role="status" data-testid="told-how" data-permission={permission}>
        {say(wordsFor(permission, on))}
      </p>
      <SoundControl cues={cues} sample="ready" />
    </div>
  );
}

function wordsFor(permission: NotifyPermission | "asking", sound: boolean) {
  if (permission === "granted") {
    return sound ? "granted" : "silent";
  }
  return permission === "ask" || permission === "unsupported" ? "keepOpen" : permission;
}
