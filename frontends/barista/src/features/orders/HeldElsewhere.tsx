import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts } from "../../texts.ts";

interface Props {
  /** What is held and whose card is in a lane that a phone does not show. */
  readonly orders: readonly Order[];
  readonly onUndo: (order: Order) => void;
}

/** On a phone, where a card that has just been tapped may be in another lane now: its way back. */
export function HeldElsewhere({ orders, onUndo }: Props) {
  const say = useSay(texts);
  if (orders.length === 0) {
    return null;
  }
  return (
    <div class="held-elsewhere" role="group" aria-label={say("undo")} data-target="held-elsewhere">
      {orders.map((order) => (
        <button
          key={order.orderId}
          type="button"
          data-testid={`undo-${order.number}`}
          onClick={() => onUndo(order)}
        >
          {say("undoNumber", { number: order.number ?? "" })}
        </button>
      ))}
    </div>
  );
}
