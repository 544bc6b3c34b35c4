import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { useEffect, useRef } from "preact/hooks";
import { letters, type Letter } from "./letters.ts";
import type { LetterSetting } from "./letterSetting.ts";
import { keyTexts } from "./texts.ts";
import "./keys.css";

interface Props {
  readonly setting: LetterSetting;
  readonly onClose: () => void;
}

/** Which keys there are, and the switch for those that are letters. */
export function KeyHelp({ setting, onClose }: Props) {
  const say = useSay(keyTexts);
  const on = useStore(setting.store);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="key-help"
      data-testid="key-help"
      aria-labelledby="key-help-title"
      onClose={onClose}
    >
      <h2 id="key-help-title">{say("keys")}</h2>
      <dl>
        <div>
          <dt>
            <kbd>←</kbd> <kbd>↑</kbd> <kbd>↓</kbd> <kbd>→</kbd>
          </dt>
          <dd>{say("arrows")}</dd>
        </div>
        {(Object.keys(letters) as Letter[]).map((letter) => (
          <div key={letter}>
            <dt>
              <kbd>{letter.toUpperCase()}</kbd>
            </dt>
            <dd>{say(letters[letter])}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{say("help")}</dd>
        </div>
      </dl>
      <label class="key-switch">
        <input
          type="checkbox"
          data-testid="letter-keys"
          checked={on}
          onChange={(event) => setting.set(event.currentTarget.checked)}
        />
        {say("lettersOn")}
      </label>
      <Button kind="main" data-testid="close-help" onClick={() => dialog.current?.close()}>
        {say("close")}
      </Button>
    </dialog>
  );
}
