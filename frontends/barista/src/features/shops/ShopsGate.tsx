import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { common } from "@serverlesspresso/kit/i18n/common.ts";
import { screenPath } from "@serverlesspresso/kit/screens.ts";
import { SessionEnded } from "@serverlesspresso/kit/staff/SessionEnded.tsx";
import { ShopChooser } from "@serverlesspresso/kit/staff/ShopChooser.tsx";
import { staffAtNoShop, type StaffAtNoShop } from "@serverlesspresso/kit/staff/staffAccess.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { useEffect, useState } from "preact/hooks";
import { ShopsPage } from "./ShopsPage.tsx";
import { shopsTexts } from "./texts.ts";

interface Known {
  readonly here: StaffAtNoShop | undefined;
  readonly signIn?: () => Promise<void>;
}

/** At an address without a shop: the shops of whoever is signed in, or else a choice by name. */
export function ShopsGate() {
  const say = useSay(shopsTexts);
  const sayCommon = useSay(common);
  const [known, setKnown] = useState<Known | undefined>(undefined);
  useEffect(() => {
    if (globalThis.crypto?.subtle === undefined) {
      setKnown({ here: undefined });
      return;
    }
    staffAtNoShop("barista").then(setKnown, () => setKnown({ here: undefined }));
  }, []);
  if (known === undefined) {
    return <PageMessage title={say("reading")} />;
  }
  const { here, signIn } = known;
  if (here !== undefined) {
    return (
      <>
        <ShopsPage staff={here} />
        <SessionEnded session={here} />
      </>
    );
  }
  return (
    <ShopChooser app="barista">
      {signIn && (
        <>
          <p>{say("signInHint")}</p>
          <Button data-testid="shops-sign-in" onClick={() => void signIn()}>
            {sayCommon("signIn")}
          </Button>
        </>
      )}
      <p>{say("tabletHint")}</p>
      <a class="button" href={`${screenPath("barista")}?pair`} data-testid="pair-tablet">
        {say("pairTablet")}
      </a>
    </ShopChooser>
  );
}
