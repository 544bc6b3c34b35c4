import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useState } from "preact/hooks";
import { BoardCard, type AtWork } from "./BoardCard.tsx";
import { texts } from "./texts.ts";
import { useNarrow } from "./useNarrow.ts";

interface Props extends AtWork {
  readonly orders: readonly Order[];
}

/** So many lie over the lanes until somebody asks for the others, so that the lanes can be read beside them. */
const shownFirst = 3;
const shownFirstOnPhone = 1;

/** What was not made in time, the oldest first. */
export function Missed({ orders, ...work }: Props) {
  const say = useSay(texts);
  const first = useNarrow() ? shownFirstOnPhone : shownFirst;
  const [all, showAll] = useState(false);
  const shown = all ? orders : orders.slice(0, first);
  return (
    <>
      <ul class="missed-orders" data-lane="missed" aria-label={say("notMade")}>
        {shown.map((order) => (
          <BoardCard key={order.orderId} {...work} order={order} />
        ))}
      </ul>
      {orders.length > first && (
        <button
          type="button"
          class="more-missed"
          data-testid="more-missed"
          data-target="more-missed"
          aria-expanded={all}
          onClick={() => showAll(!all)}
        >
          {all ? say("fewerMissed") : say("moreMissed", { count: orders.length - first })}
        </button>
      )}
    </>
  );
}
