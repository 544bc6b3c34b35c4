import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useMoment } from "@serverlesspresso/kit/time/useMoment.ts";
import { texts } from "./texts.ts";

interface Opening {
  /** It is open again, or the time has come at which it opens by itself. */
  readonly open: boolean;
  readonly words: string;
}

/** When somebody who came to a closed shop can try again, in words, and whether that is now. */
export function useOpening(shop: Shop | undefined, clock: ServerClock): Opening {
  const say = useSay(texts);
  const { when } = useFormat();
  const { changesAt } = shop ?? {};
  const opensAt = changesAt === undefined ? undefined : Date.parse(changesAt);
  const now = useMoment(clock, () => opensAt);
  if (shop?.archived === true) {
    return { open: false, words: say("archivedDetail") };
  }
  if (shop?.open === true || (opensAt !== undefined && opensAt <= now)) {
    return { open: true, words: say("openAgain") };
  }
  return {
    open: false,
    words:
      changesAt === undefined
        ? say("whenOpen")
        : say("whenOpenAt", { time: when(changesAt, now, shop?.timeZone) }),
  };
}
