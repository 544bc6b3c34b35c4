import { customerMay } from "@serverlesspresso/kit/api/actions.ts";
import type { Choice } from "@serverlesspresso/kit/api/orders.ts";
import { hasEnded, type Drink, type Journey, type Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { shopName } from "@serverlesspresso/kit/i18n/shopName.ts";
import type { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { isReady } from "@serverlesspresso/kit/state/orders.ts";
import { Announcement } from "@serverlesspresso/kit/shop/Announcement.tsx";
import { announcementOf } from "@serverlesspresso/kit/shop/closed.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { ConnectionLine } from "@serverlesspresso/kit/ui/ConnectionLine.tsx";
import { LanguageSwitch } from "@serverlesspresso/kit/ui/LanguageSwitch.tsx";
import { optionsOf } from "./features/drinks/again.ts";
import { JourneyInWords } from "./features/journey/JourneyInWords.tsx";
import { CancelOrder } from "./features/order/CancelOrder.tsx";
import { shownStateOf } from "./features/order/shownState.ts";
import { OtherOrderLine } from "./features/order/OtherOrderLine.tsx";
import { OrderStatus } from "./features/order/OrderStatus.tsx";
import { NotifyMe } from "./features/ready/NotifyMe.tsx";
import { HowOld, useHowOld } from "./visit/HowOld.tsx";
import type { Visit } from "./visit/visitState.ts";
import { Choosing } from "./Choosing.tsx";
import { NoticeLine } from "./NoticeLine.tsx";
import { texts } from "./texts.ts";
import { WhatNext } from "./WhatNext.tsx";

interface Props {
  readonly visit: Visit;
  /** The services are busy, and what was asked for is sent again by itself. */
  readonly postponed: boolean;
  readonly clock: ServerClock;
  readonly cues: Cues;
  /** Another order of this phone that goes on. */
  readonly other: Order | undefined;
  readonly onOther: () => void;
  /** The drink before this one. */
  readonly last: Drink | undefined;
  readonly onOrder: (choice: Choice) => void;
  readonly onCancel: () => void;
  readonly onCollect: () => void;
  readonly onCallBack: () => void;
  readonly onAgain: () => void;
  readonly readJourney: () => Promise<Journey>;
  /** Present where the same code may be presented once more. */
  readonly onScanAgain?: (() => void) | undefined;
  readonly onScan: () => void;
  readonly onDrinks?: (() => void) | undefined;
  readonly onLeave: () => void;
}

/** One order, from choosing the drink until it is collected. */
export function OrderScreen(props: Props) {
  const say = useSay(texts);
  const { visit, postponed, clock } = props;
  const { order, shop, pending, notice } = visit;
  const { language } = useLanguage();
  const old = useHowOld(visit);
  const cancellable = order !== undefined && customerMay("CANCEL", order) && !isOnItsWay(order);
  const ended = order !== undefined && hasEnded(order);
  return (
    <div class="phone" data-state={shownStateOf(order)}>
      <header>
        <strong>{shop && shopName(shop, language)}</strong>
        <ConnectionLine state={visit.connection} postponed={postponed} />
      </header>
      <main>
        {props.other && <OtherOrderLine order={props.other} onOpen={props.onOther} />}
        <Announcement text={announcementOf(shop)} />
        <HowOld visit={visit} old={old} clock={clock} />
        <NoticeLine visit={visit} clock={clock} />
        {order?.state === "CHOOSING" && order.requested === undefined ? (
          <Choosing {...props} order={order} old={old} />
        ) : (
          <Waiting {...props} order={order} />
        )}
      </main>
      <footer>
        {ended && (
          <WhatNext
            {...props}
            order={order}
            shop={shop}
            pending={pending}
            old={old}
            nextCodeSaid={notice === "sameCode"}
          />
        )}
        {cancellable && (
          <CancelOrder
            cancelling={pending === "cancel" && (postponed ? "sendingPostponed" : "cancelling")}
            disabled={old}
            onCancel={props.onCancel}
          />
        )}
        {props.onDrinks && !cancellable && !(order && isReady(order)) && (
          <Button kind="quiet" data-testid="open-drinks" onClick={props.onDrinks}>
            {say("drinks")}
          </Button>
        )}
        <LanguageSwitch />
      </footer>
    </div>
  );
}

/** It came with its drink and is about to join the queue. */
function isOnItsWay(order: Order): boolean {
  return order.state === "CHOOSING" && order.requested !== undefined;
}

function Waiting({ visit, clock, cues, readJourney, order }: Props & { readonly order: Order | undefined }) {
  const { language } = useLanguage();
  const options = optionsOf(order?.drink, visit.shop?.menu ?? [], language);
  const waits = order?.state === "QUEUED" || order?.state === "MAKING";
  return (
    <OrderStatus order={order} options={options} expectedWait={visit.expectedWait} clock={clock}>
      {waits && <NotifyMe cues={cues} />}
      {order?.number !== undefined && (
        <JourneyInWords
          key={`${order.orderId} ${order.version}`}
          read={readJourney}
          taken={order.requested !== undefined && order.requested.insteadOf === undefined}
        />
      )}
    </OrderStatus>
  );
}
