import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts } from "../../texts.ts";
import "./handedOut.css";

interface Props {
  readonly orders: readonly Order[];
  readonly isBusy: (order: Order) => boolean;
  readonly onCallBack: (order: Order) => void;
}

/** What was handed out within the last minute, each number with its way back. */
export function JustHandedOut({ orders, isBusy, onCallBack }: Props) {
  const say = useSay(texts);
  if (orders.length === 0) {
    return null;
  }
  return (
    <div
      class="handed-out"
      role="group"
      aria-label={say("justHandedOut")}
      data-testid="handed-out"
      data-target="handed-out"
    >
      <span>{say("justHandedOut")}</span>
      {orders.map((order) => (
        <button
          key={order.orderId}
          type="button"
          data-testid={`recall-${order.number}`}
          disabled={isBusy(order)}
          onClick={() => onCallBack(order)}
        >
          {say("recall", { number: order.number ?? "" })}
        </button>
      ))}
    </div>
  );
}
