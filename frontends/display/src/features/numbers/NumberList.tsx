import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import { useLayoutEffect } from "preact/hooks";
import { BothLanguages } from "../../BothLanguages.tsx";
import type { TextKey } from "../../texts.ts";
import { isBright } from "../../board/numbers.ts";
import { PageSign } from "../../paging/PageSign.tsx";
import type { ListLayout } from "./layout.ts";
import { usePages } from "../../paging/pages.ts";

interface Props {
  readonly name: "preparing" | "ready";
  readonly whenEmpty: TextKey;
  readonly orders: readonly Order[];
  readonly layout: ListLayout;
  readonly now: number;
  /** The shop shows first names here. */
  readonly named: boolean;
  readonly onDrawn: () => void;
  /** When this changes, the first page is shown again. */
  readonly first?: string | undefined;
}

/** Order numbers in columns, a page at a time. */
export function NumberList({ name, whenEmpty, orders, layout, now, named, onDrawn, first }: Props) {
  const page = usePages(orders, layout.perPage, first);
  useLayoutEffect(onDrawn);
  return (
    <section class="numbers" data-list={name} aria-labelledby={`title-${name}`}>
      <h2 id={`title-${name}`} class="both">
        <Cup fill={name === "ready" ? "steaming" : "filling"} recipe={drawn} size="8vmin" />
        <BothLanguages text={name} />
      </h2>
      <div class="places">
        <ul data-testid={name} data-named={named} style={{ "--columns": layout.columns }}>
          {page.items.map((order) => (
            <Place key={order.orderId} order={order} bright={isBright(order, now)} named={named} />
          ))}
        </ul>
        {orders.length === 0 && (
          <p class="none both">
            <BothLanguages text={whenEmpty} />
          </p>
        )}
      </div>
      <PageSign list={name} index={page.index} count={page.count} />
    </section>
  );
}

const drawn = [
  { part: "espresso", share: 35 },
  { part: "milk", share: 45 },
  { part: "foam", share: 15 },
];

interface PlaceProps {
  readonly order: Order;
  readonly bright: boolean;
  readonly named: boolean;
}

function Place({ order, bright, named }: PlaceProps) {
  return (
    <li
      data-testid={`number-${order.number}`}
      data-order={order.orderId}
      data-state={order.state}
      data-bright={bright}
    >
      <span class="number">{order.number}</span>
      {named && order.guest && <span class="guest">{order.guest.name}</span>}
      {order.state === "MAKING" && (
        <span class="visually-hidden">
          <BothLanguages text="making" />
        </span>
      )}
    </li>
  );
}
