import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { common } from "@serverlesspresso/kit/i18n/common.ts";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { useEffect, useState } from "preact/hooks";
import type { PairTabletProps } from "./features/tablet/PairTablet.tsx";
import { texts } from "./texts.ts";

type Loaded = typeof import("./features/tablet/PairTablet.tsx");

/** The page with the pairing code, which draws a picture that no board needs: downloaded when it is wanted. */
export function LaterPairTablet(props: PairTabletProps) {
  const say = useSay(texts);
  const sayCommon = useSay(common);
  const [loaded, setLoaded] = useState<Loaded | "failed" | undefined>(undefined);
  const load = () => {
    setLoaded(undefined);
    import("./features/tablet/PairTablet.tsx").then(setLoaded, () => setLoaded("failed"));
  };
  useEffect(load, []);
  if (loaded === "failed") {
    return (
      <PageMessage title={say("refused")}>
        <button type="button" class="primary" onClick={load}>
          {sayCommon("tryAgain")}
        </button>
      </PageMessage>
    );
  }
  return loaded === undefined ? <PageMessage title={say("working")} /> : <loaded.PairTablet {...props} />;
}
