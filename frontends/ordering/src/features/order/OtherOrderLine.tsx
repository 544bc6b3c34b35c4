import type { Order, OrderState } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { isReady } from "@serverlesspresso/kit/state/orders.ts";
import { Banner } from "@serverlesspresso/kit/ui/Banner.tsx";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { otherTexts, type OtherText } from "./otherTexts.ts";

interface Props {
  readonly order: Order;
  readonly onOpen: () => void;
}

const words: Readonly<Record<OrderState, OtherText>> = {
  CHOOSING: "CHOOSING",
  QUEUED: "QUEUED",
  MAKING: "MAKING",
  COMPLETED: "ready",
  CANCELLED: "CANCELLED",
  EXPIRED: "notMade",
  REJECTED: "notMade",
};

/** Says how it goes with the order of this phone that is not on show, and leads to it. */
export function OtherOrderLine({ order, onOpen }: Props) {
  const say = useSay(otherTexts);
  const ready = isReady(order);
  return (
    <Banner
      tone={ready ? "ready" : "waiting"}
      urgent={ready}
      testId="other-order"
      action={
        <Button data-testid="open-other" onClick={onOpen}>
          {say("open")}
        </Button>
      }
    >
      {say(words[order.state], { number: order.number ?? "" })}
    </Banner>
  );
}
