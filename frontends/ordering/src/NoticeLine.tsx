import { hasEnded } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { texts } from "./texts.ts";
import { useNextCode } from "./useNextCode.ts";
import type { Visit } from "./visit/visitState.ts";

interface Props {
  readonly visit: Visit;
  readonly clock: ServerClock;
}

/** What has to be said about the order. To whom the same code gives no other drink, it says when the next one comes. */
export function NoticeLine({ visit, clock }: Props) {
  const say = useSay(texts);
  const { time } = useFormat();
  const { notice, order, shop } = visit;
  const next = useNextCode(order, shop, clock);
  const over = order !== undefined && hasEnded(order);
  return notice === undefined ? null : (
    <p class="notice" role="alert" data-testid="notice" data-notice={notice}>
      {notice === "sameCode" && over && next !== undefined
        ? say("sameCodeUntil", { time: time(next) })
        : say(notice)}
    </p>
  );
}
