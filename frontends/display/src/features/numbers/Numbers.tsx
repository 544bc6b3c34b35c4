import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { ready as collectable, readyForMillis } from "@serverlesspresso/kit/state/orders.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useMoment } from "@serverlesspresso/kit/time/useMoment.ts";
import { Live } from "@serverlesspresso/kit/ui/Live.tsx";
import { useRef } from "preact/hooks";
import { texts } from "../../texts.ts";
import type { Board } from "../../board/boardState.ts";
import { isBright, nextChange, preparing } from "../../board/numbers.ts";
import { useCrossing } from "./crossing.ts";
import { NumberList } from "./NumberList.tsx";

/** What is being prepared and what can be collected; a number that becomes ready crosses over. */
export function Numbers({ board, clock }: { board: Board; clock: ServerClock }) {
  const say = useSay(texts);
  const shownMillis = readyForMillis(board.shop);
  const readyAt = (at: number) => collectable(board.orders, at, shownMillis);
  const now = useMoment(clock, (at) => nextChange(readyAt(at), at, shownMillis));
  const toMake = preparing(board.orders);
  const ready = readyAt(now);
  const newest = ready[0];
  const named = board.shop?.showNames === "DISPLAY";
  const lists = useRef<HTMLDivElement>(null);
  const crossing = useCrossing(lists);
  return (
    <div class="lists" ref={lists}>
      <NumberList
        name="preparing"
        whenEmpty={ready.length === 0 ? "nonePreparing" : "noneInTheMaking"}
        orders={toMake}
        now={now}
        named={named}
        onDrawn={crossing}
      />
      <NumberList
        name="ready"
        whenEmpty="noneReady"
        orders={ready}
        now={now}
        named={named}
        onDrawn={crossing}
        first={newest?.orderId}
      />
      <Live
        text={newest && isBright(newest, now) ? say("numberReady", { number: newest.number ?? "" }) : ""}
      />
    </div>
  );
}
