import type { Choice } from "@serverlesspresso/kit/api/orders.ts";
import { asProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { Order, Shop, TakenOrder } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Orders } from "@serverlesspresso/kit/state/orders.ts";
import { PickDrink } from "./PickDrink.tsx";
import { refusalOf, type Refused } from "./refusals.ts";
import { newOrderTexts } from "./texts.ts";
import { Ticket } from "./Ticket.tsx";
import "./newOrder.css";

interface Props {
  readonly shop: Shop;
  readonly orders: Orders;
  /** The same key is the same order, however often it is sent. */
  readonly onTake: (key: string, choice: Choice) => Promise<TakenOrder>;
  readonly onPrint: (order: Order, code: string) => void;
  readonly onClose: () => void;
}

/** Takes an order for somebody at the counter: a drink, its options, a name if the shop wants one. */
export function NewOrder({ shop, orders, onTake, onPrint, onClose }: Props) {
  const say = useSay(newOrderTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const key = useRef<string>(crypto.randomUUID());
  const [taken, setTaken] = useState<TakenOrder | undefined>(undefined);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | undefined>(undefined);
  useEffect(() => dialog.current?.showModal(), []);
  const order = taken && orders.get(taken.orderId);

  const begin = () => {
    key.current = crypto.randomUUID();
    setTaken(undefined);
  };
  const take = async (choice: Choice) => {
    setSending(true);
    setRefused(undefined);
    try {
      setTaken(await onTake(key.current, choice));
    } catch (error) {
      const problem = asProblem(error);
      setRefused(refusalOf(problem));
      if (!problem.temporary) {
        key.current = crypto.randomUUID();
      }
    } finally {
      setSending(false);
    }
  };
  useEffect(() => {
    if (order?.state === "REJECTED") {
      setRefused({ text: order.reason === "SHOP_CLOSED" ? "SHOP_CLOSED" : "AT_CAPACITY" });
      begin();
    }
  }, [order?.state]);

  return (
    <dialog
      ref={dialog}
      class="new-order"
      data-testid="new-order-sheet"
      aria-labelledby="new-order-title"
      onClose={onClose}
    >
      <header>
        <div>
          <h2 id="new-order-title">{say("newOrder")}</h2>
          <p class="quiet-text">{say("forWhom")}</p>
        </div>
        <Button kind="quiet" data-testid="close-new-order" onClick={() => dialog.current?.close()}>
          {say("close")}
        </Button>
      </header>
      {taken === undefined ? (
        <PickDrink shop={shop} sending={sending} refused={refused} onTake={(choice) => void take(choice)} />
      ) : (
        <Ticket
          shop={shop}
          order={order}
          code={taken.code}
          onPrint={onPrint}
          onAnother={() => {
            setRefused(undefined);
            begin();
          }}
        />
      )}
    </dialog>
  );
}
