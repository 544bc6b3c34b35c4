import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import { ConnectionBanner } from "@serverlesspresso/kit/ui/ConnectionBanner.tsx";
import { KnownFrom } from "@serverlesspresso/kit/ui/KnownFrom.tsx";
import { hasEnded } from "@serverlesspresso/kit/api/types.ts";
import { useEffect, useState } from "preact/hooks";
import { texts } from "../texts.ts";
import type { Visit } from "./visitState.ts";

const slowMillis = 1_500;

/** True while what is shown is only remembered and the services cannot be asked, so that nothing can be done. */
export function useHowOld({ knownFrom, connection }: Visit): boolean {
  const [slow, setSlow] = useState(false);
  const remembered = knownFrom !== undefined;
  useEffect(() => {
    setSlow(false);
    const timer = setTimeout(() => setSlow(remembered), slowMillis);
    return () => clearTimeout(timer);
  }, [remembered]);
  return remembered && (slow || connection === "lost");
}

interface Props {
  readonly visit: Visit;
  readonly old: boolean;
  readonly clock: ServerClock;
}

/** Says how old the page is: either it was stored at some time, or no update has come since some time. */
export function HowOld({ visit, old, clock }: Props) {
  const say = useSay(texts);
  const now = useNow(clock);
  if (visit.knownFrom === undefined) {
    return <ConnectionBanner state={visit.connection} since={visit.since} />;
  }
  const { order } = visit;
  return old ? (
    <div class="how-old" data-testid="how-old">
      <KnownFrom at={visit.knownFrom} now={now} />
      {order !== undefined && !hasEnded(order) && <p>{say("onceConnected")}</p>}
    </div>
  ) : null;
}
