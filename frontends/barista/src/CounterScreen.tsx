import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import type { StaffSession } from "@serverlesspresso/kit/staff/entrance.ts";
import { inTheMaking, ready, waiting } from "@serverlesspresso/kit/state/orders.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { useEffect, useState } from "preact/hooks";
import type { Keeping } from "./features/counter/keeping.ts";
import { DayFigures } from "./features/figures/DayFigures.tsx";
import { Lane } from "./features/orders/Lane.tsx";
import { OrderCard } from "./features/orders/OrderCard.tsx";
import { optionNamer } from "./features/orders/optionNames.ts";
import { MenuPanel } from "./features/shop/MenuPanel.tsx";
import { TopBar, type Panel } from "./TopBar.tsx";
import { texts } from "./texts.ts";

interface Props {
  readonly session: StaffSession;
  readonly keeping: Keeping;
}

/** The counter: three lanes that a drink passes from left to right. */
export function CounterScreen({ session, keeping }: Props) {
  const say = useSay(texts);
  const { language } = useLanguage();
  const counter = useStore(keeping.store);
  const now = useNow(session.clock);
  const me = { id: session.staff.id, manages: session.staff.roles.has("manager") };
  const [panel, show] = useState<Panel | undefined>(undefined);
  const optionNames = optionNamer(counter.shop, language);
  useEffect(() => {
    document.title = say("title", { shop: counter.shop?.name ?? session.shop });
  });
  if (counter.shut !== undefined) {
    return <PageMessage title={say(counter.shut.status === 403 ? "notAllowed" : "refused")} />;
  }
  const lanes = [
    { name: "toMake", orders: waiting(counter.orders), whenEmpty: "nothingToMake" },
    { name: "inHands", orders: mineFirst(inTheMaking(counter.orders), me.id), whenEmpty: "nothingInHands" },
    { name: "ready", orders: ready(counter.orders, now), whenEmpty: "nothingReady" },
  ] as const;
  return (
    <div class="counter">
      <TopBar
        session={session}
        counter={counter}
        panel={panel}
        onPanel={show}
        onToggle={() => void keeping.toggleShop()}
      />
      {counter.connection === "lost" && (
        <p class="notice trouble" role="alert" data-testid="lost">
          {say("lost")}
        </p>
      )}
      {counter.notice && (
        <p class="notice trouble" role="alert" data-testid="notice" data-notice={counter.notice.key}>
          {say(counter.notice.key, { number: counter.notice.number ?? "" })}
          <button type="button" class="quiet" onClick={() => keeping.dismiss()}>
            {say("dismiss")}
          </button>
        </p>
      )}
      {panel === "menu" && counter.shop && (
        <MenuPanel
          items={counter.shop.menu}
          changing={counter.shopChanging}
          onOffer={(drinkId, available) => void keeping.offer(drinkId, available)}
        />
      )}
      {panel === "figures" && <DayFigures read={(day) => keeping.figures(day)} />}
      <main class="lanes">
        {lanes.map(({ name, orders, whenEmpty }) => (
          <Lane key={name} name={name} title={say(name)} count={orders.length} whenEmpty={say(whenEmpty)}>
            {orders.map((order) => (
              <OrderCard
                key={order.orderId}
                order={order}
                now={now}
                me={me}
                optionNames={optionNames}
                busy={counter.asked.has(order.orderId)}
                onAct={(action, reason) => void keeping.act(order, action, reason)}
              />
            ))}
          </Lane>
        ))}
      </main>
    </div>
  );
}

function mineFirst(orders: readonly Order[], me: string): Order[] {
  const mine = orders.filter((order) => order.claimedBy?.id === me);
  return [...mine, ...orders.filter((order) => order.claimedBy?.id !== me)];
}
