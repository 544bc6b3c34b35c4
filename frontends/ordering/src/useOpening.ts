import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { useClosed } from "@serverlesspresso/kit/shop/closed.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { texts } from "./texts.ts";

interface Opening {
  /** It is open again, or the time has just come at which it opens by itself. */
  readonly open: boolean;
  readonly words: string;
}

/** When somebody who came to a closed shop can try again, in words, and whether that is now. */
export function useOpening(shop: Shop | undefined, clock: ServerClock): Opening {
  const say = useSay(texts);
  const { when } = useFormat();
  const closed = useClosed(shop, clock);
  if (shop?.open === true) {
    return { open: true, words: say("openAgain") };
  }
  if (closed?.kind === "archived") {
    return { open: false, words: say("archivedDetail") };
  }
  if (closed?.opensNow === true) {
    return { open: true, words: say("openByNow") };
  }
  const time = closed?.opensAt && when(closed.opensAt, clock.now(), shop?.timeZone);
  return { open: false, words: time === undefined ? say("whenOpen") : say("whenOpenAt", { time }) };
}
