import type { Journey } from "@serverlesspresso/kit/api/orders.ts";
import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { secondsLeft } from "@serverlesspresso/kit/time/countdown.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import { ConnectionLine } from "@serverlesspresso/kit/ui/ConnectionLine.tsx";
import { LanguageSwitch } from "@serverlesspresso/kit/ui/LanguageSwitch.tsx";
import { ChooseCountdown } from "./features/menu/ChooseCountdown.tsx";
import { Menu } from "./features/menu/Menu.tsx";
import { CancelOrder } from "./features/order/CancelOrder.tsx";
import { OrderStatus } from "./features/order/OrderStatus.tsx";
import type { Visit } from "./features/visit/visitState.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly visit: Visit;
  readonly clock: ServerClock;
  readonly onOrder: (drinkId: string, options: Readonly<Record<string, string>>) => void;
  readonly onCancel: () => void;
  readonly readJourney: () => Promise<Journey>;
  /** Present where the same code may be presented once more. */
  readonly onScanAgain?: (() => void) | undefined;
}

const mayTryAgain = ["SHOP_CLOSED", "AT_CAPACITY"];

export function OrderScreen({ visit, clock, onOrder, onCancel, readJourney, onScanAgain }: Props) {
  const say = useSay(texts);
  const { order, shop, pending, notice } = visit;
  const cancellable = order?.state === "CHOOSING" || order?.state === "QUEUED";
  const again = order?.state === "REJECTED" && mayTryAgain.includes(order.reason ?? "") && onScanAgain;
  return (
    <div class="phone">
      <header>
        <strong>{shop?.name}</strong>
        <ConnectionLine state={visit.connection} />
      </header>
      <main>
        {notice && (
          <p class="notice" role="alert" data-testid="notice" data-notice={notice}>
            {say(notice)}
          </p>
        )}
        {order?.state === "CHOOSING" ? (
          <Choosing visit={visit} order={order} clock={clock} onOrder={onOrder} />
        ) : (
          <OrderStatus
            order={order}
            expectedWait={visit.expectedWait}
            clock={clock}
            readJourney={readJourney}
          />
        )}
        {again && (
          <button type="button" class="primary" onClick={again}>
            {say("tryAgain")}
          </button>
        )}
      </main>
      <footer>
        {cancellable && <CancelOrder cancelling={pending === "cancel"} onCancel={onCancel} />}
        <LanguageSwitch />
      </footer>
    </div>
  );
}

interface ChoosingProps extends Pick<Props, "visit" | "clock" | "onOrder"> {
  readonly order: Order;
}

function Choosing({ visit, order, clock, onOrder }: ChoosingProps) {
  const say = useSay(texts);
  const now = useNow(clock);
  const seconds = order.chooseBefore === undefined ? undefined : secondsLeft(order.chooseBefore, now);
  return (
    <section data-testid="order-state" data-state="CHOOSING">
      {visit.shop?.open === false && <p class="notice">{say("closing")}</p>}
      <div class="choosing-head">
        <h1>{say("chooseTitle")}</h1>
        {seconds !== undefined && <ChooseCountdown seconds={seconds} />}
      </div>
      <Menu
        items={visit.shop?.menu ?? []}
        sending={visit.pending === "choose"}
        disabled={seconds === 0 || visit.pending !== undefined}
        onOrder={onOrder}
      />
    </section>
  );
}
