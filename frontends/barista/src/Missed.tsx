import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { BoardCard, type AtWork } from "./BoardCard.tsx";
import { texts } from "./texts.ts";
import { useNarrow } from "./useNarrow.ts";

interface Props extends AtWork {
  readonly orders: readonly Order[];
}

/** So many lie over the lanes until somebody asks for the others, so that the lanes can be read beside them. */
const shownFirst = 3;
const shownFirstOnPhone = 1;

/** Those in view stay where they are until they are gone, so that no card changes under a finger. */
function keptFirst(orders: readonly Order[], inView: readonly string[]): readonly Order[] {
  const kept = inView.flatMap((id) => orders.find(({ orderId }) => orderId === id) ?? []);
  return [...kept, ...orders.filter((order) => !kept.includes(order))];
}

/** What was not made in time, the oldest first as it comes into view. */
export function Missed({ orders, ...work }: Props) {
  const say = useSay(texts);
  const first = useNarrow() ? shownFirstOnPhone : shownFirst;
  const [all, showAll] = useState(false);
  const inView = useRef<readonly Order["orderId"][]>([]);
  const settled = keptFirst(orders, inView.current);
  const shown = all ? settled : settled.slice(0, first);
  useLayoutEffect(() => {
    inView.current = shown.map(({ orderId }) => orderId);
  });
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
