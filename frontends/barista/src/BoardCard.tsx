import type { StaffMember } from "@serverlesspresso/kit/api/actions.ts";
import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import type { ComponentChildren } from "preact";
import type { CounterModel } from "./counter/counterModel.ts";
import type { Counter } from "./counter/counterState.ts";
import { optionNamer } from "./counter/optionNames.ts";
import type { Together } from "./features/orders/CardActions.tsx";
import { OrderCard } from "./features/orders/OrderCard.tsx";

/** What every card needs to know: what the counter knows, who works, and when that is. */
export interface AtWork {
  readonly counter: Counter;
  readonly model: CounterModel;
  readonly me: StaffMember;
  readonly now: number;
}

interface Props extends AtWork {
  readonly order: Order;
  readonly together?: Together | undefined;
  readonly children?: ComponentChildren;
}

/** The card of an order, with what the counter does when it is tapped. */
export function BoardCard({ counter, model, me, now, order, together, children }: Props) {
  const { language } = useLanguage();
  return (
    <OrderCard
      order={order}
      instead={counter.orders.get(order.requested?.insteadOf ?? "")}
      now={now}
      shop={counter.shop}
      me={me}
      optionNames={optionNamer(counter.shop, language)}
      busy={counter.asked.has(order.orderId)}
      held={counter.held.get(order.orderId)}
      together={together}
      onUndo={() => model.undo(order.orderId)}
      onNow={() => void model.sendNow(order.orderId)}
      onLeave={() => model.leaveIt(order.orderId)}
      onAct={(action, reason) => void model.act(order, action, reason)}
    >
      {children}
    </OrderCard>
  );
}
