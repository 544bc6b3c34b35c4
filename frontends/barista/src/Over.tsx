import type { Order } from "@serverlesspresso/kit/api/types.ts";
import type { Orders } from "@serverlesspresso/kit/state/orders.ts";
import type { AtWork } from "./BoardCard.tsx";
import { HeldElsewhere } from "./features/orders/HeldElsewhere.tsx";
import { laneOf, type LaneName } from "./features/orders/LaneTabs.tsx";
import { Missed } from "./Missed.tsx";

interface Props extends AtWork {
  /** As this tablet shows them, with what it has asked for. */
  readonly orders: Orders;
  readonly missed: readonly Order[];
  /** The lane that a phone shows. */
  readonly lane: LaneName;
}

/** What lies over the board for a while: what was not made in time, and on a phone the way back from the last tap. */
export function Over({ orders, missed, lane, ...work }: Props) {
  const { counter, model } = work;
  const held = [...counter.held.keys()].flatMap((orderId) => orders.get(orderId) ?? []);
  return (
    <>
      <HeldElsewhere
        orders={held.filter((order) => laneOf(order) !== lane)}
        onUndo={(order) => model.undo(order.orderId)}
      />
      {missed.length > 0 && <Missed {...work} orders={missed} />}
    </>
  );
}
