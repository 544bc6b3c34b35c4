import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { useEffect } from "preact/hooks";
import { ScanFailed } from "./features/scan/ScanFailed.tsx";
import { ScanFirst } from "./features/scan/ScanFirst.tsx";
import type { Visiting } from "./features/visit/visiting.ts";
import { OrderScreen } from "./OrderScreen.tsx";
import { texts } from "./texts.ts";

interface Props {
  readonly shop: string;
  readonly visiting: Visiting;
  readonly clock: ServerClock;
}

export function App({ shop, visiting, clock }: Props) {
  const say = useSay(texts);
  const visit = useStore(visiting.store);
  const scanAgain = () => void visiting.scan();
  useEffect(() => {
    document.title = say("title", { shop: visit.shop?.name ?? shop });
  });

  if (visit.stage === "scanning") {
    return <PageMessage title={say("scanning")} />;
  }
  if (visit.stage === "scan-failed" && visit.problem !== undefined) {
    return visit.problem.status === 404 ? (
      <ScanFirst unknownShop={shop} />
    ) : (
      <ScanFailed problem={visit.problem} clock={clock} onRetry={scanAgain} />
    );
  }
  if (visit.stage === "order") {
    return (
      <OrderScreen
        visit={visit}
        clock={clock}
        onOrder={(drink, options) => void visiting.choose(drink, options)}
        onCancel={() => void visiting.cancel()}
        readJourney={() => visiting.journey()}
        onScanAgain={visiting.mayScanAgain ? scanAgain : undefined}
      />
    );
  }
  return <ScanFirst shop={visit.shop} unknownShop={visit.problem?.status === 404 ? shop : undefined} />;
}
