import { calledBackUntil, customerMay } from "@serverlesspresso/kit/api/actions.ts";
import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useMoment } from "@serverlesspresso/kit/time/useMoment.ts";
import { texts } from "../../texts.ts";

interface Props {
  readonly order: Order;
  readonly clock: ServerClock;
  readonly busy: boolean;
  readonly onCallBack: () => void;
}

/** For a minute a customer who tapped by mistake can say so; then the button goes. */
export function CallBack({ order, clock, busy, onCallBack }: Props) {
  const say = useSay(texts);
  const until = calledBackUntil(order) ?? 0;
  const now = useMoment(clock, () => until);
  if (!customerMay("RECALL", order) || now >= until) {
    return null;
  }
  return (
    <button type="button" class="quiet" data-testid="call-back" disabled={busy} onClick={onCallBack}>
      {say(busy ? "oneMoment" : "callBack")}
    </button>
  );
}
