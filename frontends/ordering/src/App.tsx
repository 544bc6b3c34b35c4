import { usePostponed } from "@serverlesspresso/kit/api/usePostponed.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage, useLanguagesOf } from "@serverlesspresso/kit/i18n/language.tsx";
import { useAccent } from "@serverlesspresso/kit/shop/accent.ts";
import type { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { isReady } from "@serverlesspresso/kit/state/orders.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { Live } from "@serverlesspresso/kit/ui/Live.tsx";
import { useEffect } from "preact/hooks";
import { DrinksScreen } from "./DrinksScreen.tsx";
import type { OwnDrinks } from "./features/drinks/ownDrinks.ts";
import { shownStateOf } from "./features/order/shownState.ts";
import { wordsFor } from "./features/order/words.ts";
import { ScanFailed } from "./features/scan/ScanFailed.tsx";
import { ScanFirst } from "./features/scan/ScanFirst.tsx";
import { Scanning } from "./features/scan/Scanning.tsx";
import type { ScannedCode } from "./features/scanner/scanned.ts";
import type { OrderModel } from "./visit/orderModel.ts";
import { LaterScanner } from "./LaterScanner.tsx";
import { OrderScreen } from "./OrderScreen.tsx";
import { goTo } from "./address.ts";
import { texts } from "./texts.ts";
import { useViews, type Views } from "./view.ts";

interface Props {
  readonly shop: string;
  readonly model: OrderModel;
  readonly clock: ServerClock;
  readonly cues: Cues;
  readonly drinks: OwnDrinks;
}

/** The phone's screen. A screen reader follows the order whichever view is open. */
export function App(props: Props) {
  const say = useSay(texts);
  const views = useViews();
  const { language } = useLanguage();
  const { stage, order, shop } = useStore(props.model.store);
  useLanguagesOf(shop?.languages);
  useAccent(shop?.accent);
  const ready = order !== undefined && isReady(order);
  useEffect(() => globalThis.scrollTo(0, 0), [stage, shownStateOf(order)]);
  const name = shop?.name ?? props.shop;
  useEffect(() => {
    document.title = say(ready ? "titleReady" : "title", { shop: name, number: order?.number ?? "" });
  });
  const { title, detail } = wordsFor(order);
  const drink = order?.drink === undefined ? "" : inLanguage(order.drink.name, language);
  const barista = order?.claimedBy?.name ?? "";
  const spoken = stage === "order" ? `${say(title, { drink })} ${say(detail, { drink, name: barista })}` : "";
  return (
    <>
      <Live text={spoken} urgent={ready} />
      <Shown {...props} views={views} />
    </>
  );
}

function Shown({ shop, model, clock, cues, drinks, views }: Props & { readonly views: Views }) {
  const visit = useStore(model.store);
  const { order: other } = useStore(model.other.store);
  const postponed = usePostponed(model.customer);
  const openScanner = () => views.open("scanner");
  const openDrinks = drinks.all.length === 0 ? undefined : () => views.open("drinks");
  const scanAgain = () => void model.scan();
  const found = (code: ScannedCode) => {
    if (code.shop === shop) {
      views.close();
      void model.present(code.code);
    } else {
      goTo(code);
    }
  };

  if (views.at === "scanner") {
    return <LaterScanner onFound={found} onClose={views.close} />;
  }
  if (views.at === "drinks") {
    return (
      <DrinksScreen
        drinks={drinks}
        menu={visit.shop?.menu ?? []}
        readMyOrders={() => model.customer.myOrders(drinks.all)}
        readJourney={(orderId) => model.customer.journey(orderId)}
        onClose={views.close}
      />
    );
  }
  if (visit.stage === "scanning") {
    return <Scanning postponed={postponed} />;
  }
  if (visit.problem?.status === 404) {
    return <ScanFirst unknownShop={shop} clock={clock} onScan={openScanner} />;
  }
  if (visit.stage === "scan-failed" && visit.problem !== undefined) {
    const { problem } = visit;
    return (
      <ScanFailed
        problem={problem}
        code={model.presented}
        shop={visit.shop}
        clock={clock}
        onRetry={scanAgain}
        onScan={openScanner}
      />
    );
  }
  return visit.stage === "order" ? (
    <OrderScreen
      visit={visit}
      other={other}
      onOther={() => model.turnToOther()}
      postponed={postponed}
      clock={clock}
      cues={cues}
      last={drinks.all.find(({ orderId }) => orderId !== visit.orderId)?.drink}
      onOrder={(choice) => void model.choose(choice)}
      onCancel={() => void model.cancel()}
      onCollect={() => void model.collect(true)}
      onCallBack={() => void model.collect(false)}
      onAgain={() => void model.again()}
      readJourney={() => model.customer.journey(visit.orderId ?? "")}
      onScanAgain={model.presented === undefined ? undefined : scanAgain}
      onScan={openScanner}
      onDrinks={openDrinks}
      onLeave={() => model.close()}
    />
  ) : (
    <ScanFirst shop={visit.shop} clock={clock} onScan={openScanner} onDrinks={openDrinks} />
  );
}
