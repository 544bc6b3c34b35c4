import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import type { DisplayCredential } from "@serverlesspresso/kit/api/types.ts";
import { keepAwake } from "@serverlesspresso/kit/device/wakeLock.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { screenPath } from "@serverlesspresso/kit/screens.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useMoment } from "@serverlesspresso/kit/time/useMoment.ts";
import { LanguageSwitch } from "@serverlesspresso/kit/ui/LanguageSwitch.tsx";
import { useEffect, useMemo } from "preact/hooks";
import { BothLanguages } from "../../BothLanguages.tsx";
import { texts } from "../../texts.ts";
import { PairingModel } from "./pairingModel.ts";
import { PairingQr } from "./PairingQr.tsx";

interface Props {
  readonly shop: string | undefined;
  /** A manager has removed this display, or its credential has become too old. */
  readonly removed: boolean;
  readonly onPaired: (credential: DisplayCredential) => void;
}

/** Shows the code by which a manager lets this display into a shop; nothing has to be typed here. */
export function PairingPage({ shop, removed, onPaired }: Props) {
  const say = useSay(texts);
  const clock = useMemo(() => new ServerClock(), []);
  const model = useMemo(
    () => new PairingModel({ api: new ApiClient({ clock }), onPaired }),
    [clock, onPaired],
  );
  useEffect(() => {
    model.start();
    return () => model.stop();
  }, [model]);
  useEffect(keepAwake, []);
  const { shown, trouble } = useStore(model.store);
  const now = useMoment(clock, () => shown && Date.parse(shown.expiresAt));
  const current = shown !== undefined && now < Date.parse(shown.expiresAt) ? shown : undefined;
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
