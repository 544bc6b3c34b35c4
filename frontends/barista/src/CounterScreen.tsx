import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import type { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { notMade, waiting } from "@serverlesspresso/kit/state/orders.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import { Live } from "@serverlesspresso/kit/ui/Live.tsx";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Board } from "./Board.tsx";
import type { CounterModel } from "./counter/counterModel.ts";
import { isBusy } from "./counter/counterState.ts";
import { maybeSoldOut } from "./counter/outOf.ts";
import { shownOrders } from "./counter/shownOrders.ts";
import { forgetScannedCode, scannedCode } from "./features/devices/scannedCode.ts";
import { KeyHelp } from "./features/keys/KeyHelp.tsx";
import { LetterSetting } from "./features/keys/letterSetting.ts";
import { usePrinter } from "./features/labels/LabelPrinter.tsx";
import { NewOrder } from "./features/newOrder/NewOrder.tsx";
import type { LaneName } from "./features/orders/LaneTabs.tsx";
import { isFresh } from "./features/orders/OrderCard.tsx";
import { MaybeSoldOut } from "./features/shop/MaybeSoldOut.tsx";
import { atSameDevice } from "./features/tablet/firstName.ts";
import { WhoWorks } from "./features/tablet/WhoWorks.tsx";
import { Notices } from "./Notices.tsx";
import { Over } from "./Over.tsx";
import { usePage } from "./page.ts";
import { Pages } from "./Pages.tsx";
import { Panels, type Panel } from "./Panels.tsx";
import type { CounterSession } from "./session.ts";
import { TopBar } from "./TopBar.tsx";
import { texts } from "./texts.ts";
import { useWorkers } from "./useWorkers.ts";

interface Props {
  readonly session: CounterSession;
  readonly model: CounterModel;
  readonly cues: Cues;
}

/** The counter: its board, and the pages of its manager. */
export function CounterScreen({ session, model, cues }: Props) {
  const say = useSay(texts);
  const counter = useStore(model.store);
  const now = useNow(session.clock);
  const me = { id: session.staff.id, manages: session.staff.roles.has("manager") };
  const [panel, show] = useState<Panel | undefined>(() =>
    me.manages && scannedCode() !== undefined ? "devices" : undefined,
  );
  const [managerOnly, setManagerOnly] = useState(!me.manages && scannedCode() !== undefined);
  const signOut = () => void model.leave().finally(session.signOut);
  const [help, showHelp] = useState(false);
  const [taking, take] = useState(false);
  const [lane, showLane] = useState<LaneName>("toMake");
  const root = useRef<HTMLDivElement>(null);
  const print = usePrinter();
  const letterKeys = useMemo(() => new LetterSetting(), []);
  const archived = counter.shop?.archived === true;
  const page = usePage(me.manages && !archived);
  const inHands = [...counter.orders.values()].some(
    ({ state, claimedBy }) => state === "MAKING" && atSameDevice(me.id, claimedBy?.id),
  );
  const occupied = taking || inHands || isBusy(counter);
  const workers = useWorkers(session.people, model, now, counter.shop?.timeZone, occupied);
  useEffect(() => {
    document.title = say("title", { shop: counter.shop?.name ?? session.shop });
  });
  if (counter.refused !== undefined && counter.refused.status !== 401) {
    return <PageMessage title={say(counter.refused.status === 403 ? "notAllowed" : "refused")} />;
  }
  if (workers?.asking) {
    return <WhoWorks {...workers} shop={session.shop} onLeave={signOut} />;
  }
  const orders = shownOrders(counter, { id: me.id, name: session.staff.name }, now);
  const toMake = waiting(orders);
  const missed = notMade(orders, now).filter(({ orderId }) => !counter.left.has(orderId));
  const fresh = toMake.filter((order) => isFresh(order, now)).at(-1);
  const work = { counter, model, me, now };
  return (
    <div class="counter" data-page={page} ref={root}>
      <TopBar
        session={{ ...session, signOut }}
        counter={counter}
        page={page}
        panel={panel}
        onPanel={show}
        onToggle={() => void model.toggleShop()}
        cues={cues}
        workers={workers}
        onKeys={() => showHelp(true)}
        onNewOrder={() => take(true)}
      />
      {taking && counter.shop && !archived && (
        <NewOrder
          shop={counter.shop}
          orders={counter.orders}
          onTake={(key, choice) => model.take(key, choice)}
          onPrint={(order, code) => print?.(order, code)}
          onClose={() => take(false)}
        />
      )}
      {help && <KeyHelp setting={letterKeys} onClose={() => showHelp(false)} />}
      <Live urgent text={missed[0] ? say("notMadeSpoken", { number: missed.at(-1)?.number ?? "" }) : ""} />
      <Live text={fresh ? say("newOrder", { number: fresh.number ?? "" }) : ""} />
      <Pages page={page} session={session} counter={counter} model={model} waiting={toMake.length}>
        <main class="board">
          <Panels open={panel} session={session} counter={counter} model={model} />
          <Board
            {...work}
            orders={orders}
            lane={lane}
            onLane={showLane}
            root={root}
            letterKeys={letterKeys}
            onHelp={() => showHelp(true)}
          />
        </main>
      </Pages>
      <Notices
        counter={counter}
        managerOnly={managerOnly}
        onRefresh={() => void model.refresh()}
        onDismiss={(notice) => model.dismiss(notice)}
        onDismissManagerOnly={() => {
          forgetScannedCode();
          setManagerOnly(false);
        }}
      >
        {page === "board" && (
          <MaybeSoldOut
            items={maybeSoldOut(counter, now)}
            changing={counter.shopChanging}
            onSoldOut={(drinkId) => void model.setAvailable(drinkId, false)}
            onMenu={() => show("menu")}
            onDismiss={(drinkId) => model.keepOnOffer(drinkId)}
          />
        )}
        {page === "board" && <Over {...work} orders={orders} missed={missed} lane={lane} />}
      </Notices>
    </div>
  );
}
