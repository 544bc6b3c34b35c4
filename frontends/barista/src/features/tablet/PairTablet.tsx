import type { DeviceCredential } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { usePairingCode } from "@serverlesspresso/kit/pairing/usePairingCode.ts";
import { screenPath, shopInPath } from "@serverlesspresso/kit/screens.ts";
import { LanguageSwitch } from "@serverlesspresso/kit/ui/LanguageSwitch.tsx";
import { QrPicture } from "@serverlesspresso/kit/ui/QrPicture.tsx";
import { useEffect } from "preact/hooks";
import "./tablet.css";
import { tabletTexts } from "./texts.ts";

export interface PairTabletProps {
  /** A manager has removed this tablet, or it was not used for too long. */
  readonly removed: boolean;
  readonly onPaired: (credential: DeviceCredential) => void;
}

/** Shows the code by which a manager makes this the shop's tablet. */
export function PairTablet({ removed, onPaired }: PairTabletProps) {
  const say = useSay(tabletTexts);
  const { current, trouble } = usePairingCode("tablet", onPaired);
  useEffect(() => {
    document.title = say("pairTitle");
  });
  const signIn = `${screenPath("barista", shopInPath("barista", location.pathname))}?sign-in`;
  return (
    <div class="pair-tablet" data-testid="pairing">
      <main>
        <div class="pair-tablet-qr" data-testid="pairing-qr" data-url={current?.confirmUrl}>
          {current && <QrPicture text={current.confirmUrl} label={say("pairQr")} />}
        </div>
        <div class="pair-tablet-words">
          {removed && (
            <p class="pair-tablet-removed" role="status" data-testid="removed">
              {say("removed")}
            </p>
          )}
          <h1>{say("pairTitle")}</h1>
          <p class="pair-tablet-code" data-testid="pairing-code">
            {current?.code ?? "\u00a0"}
          </p>
          <p role="status">{say(trouble ? "pairTrouble" : current ? "pairHow" : "pairFetching")}</p>
        </div>
      </main>
      <footer>
        <a class="button quiet" href={signIn} data-testid="sign-in-instead">
          {say("signInInstead")}
        </a>
        <LanguageSwitch />
      </footer>
    </div>
  );
}
