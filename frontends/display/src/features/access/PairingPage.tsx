import type { DeviceCredential } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { usePairingCode } from "@serverlesspresso/kit/pairing/usePairingCode.ts";
import { screenPath } from "@serverlesspresso/kit/screens.ts";
import { LanguageSwitch } from "@serverlesspresso/kit/ui/LanguageSwitch.tsx";
import { useEffect } from "preact/hooks";
import { BothLanguages } from "../../BothLanguages.tsx";
import { texts } from "../../texts.ts";
import { PairingQr } from "./PairingQr.tsx";

interface Props {
  readonly shop: string | undefined;
  /** A manager has removed this display, or its credential has become too old. */
  readonly removed: boolean;
  readonly onPaired: (credential: DeviceCredential) => void;
}

/** Shows the code by which a manager lets this display into a shop; nothing has to be typed here. */
export function PairingPage({ shop, removed, onPaired }: Props) {
  const say = useSay(texts);
  const { current, trouble } = usePairingCode("display", onPaired);
  useEffect(() => {
    document.title = say("pairTitle");
  });
  return (
    <div class="pairing" data-testid="pairing">
      <main>
        {current === undefined ? (
          <div class="qr pairing-qr" />
        ) : (
          <PairingQr url={current.confirmUrl} label={say("pairQr")} />
        )}
        <div class="pairing-words">
          {removed && (
            <p class="both pairing-removed" role="status" data-testid="removed">
              <BothLanguages text="removed" />
            </p>
          )}
          <h1 class="both">
            <BothLanguages text="pairTitle" />
          </h1>
          <p class="pairing-code" data-testid="pairing-code">
            {current?.code ?? "\u00a0"}
          </p>
          <p class="both" role="status">
            <BothLanguages text={trouble ? "pairTrouble" : current ? "pairHow" : "pairFetching"} />
          </p>
        </div>
      </main>
      <footer>
        <a class="button quiet" href={`${screenPath("display", shop)}?sign-in`} data-testid="sign-in-instead">
          {say("signInInstead")}
        </a>
        <LanguageSwitch />
      </footer>
    </div>
  );
}
