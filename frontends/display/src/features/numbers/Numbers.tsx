import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Live } from "@serverlesspresso/kit/ui/Live.tsx";
import { useRef } from "preact/hooks";
import { isBright } from "../../board/numbers.ts";
import type { Listed } from "../../board/useListed.ts";
import { useRoom } from "../../board/useRoom.ts";
import { texts } from "../../texts.ts";
import { useCrossing } from "./crossing.ts";
import { layoutOf } from "./layout.ts";
import { NumberList } from "./NumberList.tsx";

interface Props {
  readonly listed: Listed;
  /** The shop shows first names here. */
  readonly named: boolean;
}

/** What is being prepared and what can be collected; a number that becomes ready crosses over. */
export function Numbers({ listed: { preparing, ready, now }, named }: Props) {
  const say = useSay(texts);
  const newest = ready[0];
  const lists = useRef<HTMLDivElement>(null);
  const crossing = useCrossing(lists);
  const digits = longest([...preparing, ...ready]);
  const names = [...preparing, ...ready].flatMap(({ guest }) => (guest && named ? [guest.name] : []));
  const wanted = { preparing: preparing.length, ready: ready.length, digits, named, names };
  const layout = layoutOf(wanted, useRoom(lists));
  const style = {
    "--size": `${layout.size}vmin`,
    "--rows": layout.rows,
    "--preparing-width": `${layout.preparing.width}fr`,
    "--ready-width": `${layout.ready.width}fr`,
  };
  return (
    <div class="lists" ref={lists} style={style}>
      <NumberList
        name="preparing"
        whenEmpty={ready.length === 0 ? "nonePreparing" : "noneInTheMaking"}
        orders={preparing}
        layout={layout.preparing}
        now={now}
        named={named}
        onDrawn={crossing}
      />
      <NumberList
        name="ready"
        whenEmpty="noneReady"
        orders={ready}
        layout={layout.ready}
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

function longest(orders: readonly Order[]): number {
  return Math.max(2, ...orders.map((order) => String(order.number ?? "").length));
}
