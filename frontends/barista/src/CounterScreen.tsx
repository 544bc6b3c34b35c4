import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import type { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import type { StaffSession } from "@serverlesspresso/kit/staff/staffAccess.ts";
import {
  inTheMaking,
  justHandedOut,
  notMade,
  ready,
  readyForMillis,
  waiting,
} from "@serverlesspresso/kit/state/orders.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import { Live } from "@serverlesspresso/kit/ui/Live.tsx";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { CounterModel } from "./counter/counterModel.ts";
import { shownOrders } from "./counter/shownOrders.ts";
import { forgetScannedCode, scannedCode } from "./features/displays/scannedCode.ts";
import { KeyHelp } from "./features/keys/KeyHelp.tsx";
import { LetterSetting } from "./features/keys/letterSetting.ts";
import { useCardKeys } from "./features/keys/useCardKeys.ts";
import { LabelButton } from "./features/labels/LabelButton.tsx";
import { MenuEditor } from "./features/menu/MenuEditor.tsx";
import { MenuModel } from "./features/menu/menuModel.ts";
import { Filters } from "./features/orders/Filters.tsx";
import { JustHandedOut } from "./features/orders/JustHandedOut.tsx";
import { Lane } from "./features/orders/Lane.tsx";
import { isFresh, OrderCard } from "./features/orders/OrderCard.tsx";
import { SettingsModel } from "./features/settings/settingsModel.ts";
import { SettingsPage } from "./features/settings/SettingsPage.tsx";
import { optionNamer } from "./counter/optionNames.ts";
import { Notices } from "./Notices.tsx";
import { SignPage } from "./features/sign/SignPage.tsx";
import { goTo, usePage } from "./page.ts";
import { Panels, type Panel } from "./Panels.tsx";
import { TopBar } from "./TopBar.tsx";
import { texts } from "./texts.ts";

interface Props {
  readonly session: StaffSession;
  readonly model: CounterModel;
  readonly cues: Cues;
}

/** The counter: three lanes that a drink passes from left to right. */
export function CounterScreen({ session, model, cues }: Props) {
  const say = useSay(texts);
  const { language } = useLanguage();
  const counter = useStore(model.store);
  const now = useNow(session.clock);
  const me = { id: session.staff.id, manages: session.staff.roles.has("manager") };
  const [panel, show] = useState<Panel | undefined>(() =>
    me.manages && scannedCode() !== undefined ? "displays" : undefined,
  );
  const [managerOnly, setManagerOnly] = useState(!me.manages && scannedCode() !== undefined);
  const signOut = () => void model.leave().finally(session.signOut);
  const [drink, showOnly] = useState<string | undefined>(undefined);
  const [help, showHelp] = useState(false);
  const letterKeys = useMemo(() => new LetterSetting(), []);
  const root = useRef<HTMLElement>(null);
  useCardKeys(root, { lettersOn: () => letterKeys.store.value, onHelp: () => showHelp(true) });
  const optionNames = optionNamer(counter.shop, language);
  const page = usePage();
  const menu = useMemo(() => new MenuModel(session.api, () => void model.refresh()), [session, model]);
  useEffect(() => {
    if (counter.shop !== undefined) {
      menu.follow(counter.shop);
    }
  }, [menu, counter.shop?.version]);
  const settings = useMemo(
    () => new SettingsModel(session.api, session.shop, () => void model.refresh()),
    [session, model],
  );
  useEffect(() => {
    document.title = say("title", { shop: counter.shop?.name ?? session.shop });
  });
  if (counter.refused !== undefined) {
    return <PageMessage title={say(counter.refused.status === 403 ? "notAllowed" : "refused")} />;
  }
  const orders = shownOrders(counter, { id: me.id, name: session.staff.name }, now);
  const [toMake, inHands] = [waiting(orders), mineFirst(inTheMaking(orders), me.id)];
  const missed = notMade(orders, now).filter(({ orderId }) => !counter.left.has(orderId));
  const lanes = [
    { name: "toMake", orders: [...missed, ...toMake], whenEmpty: "nothingToMake" },
    { name: "inHands", orders: inHands, whenEmpty: "nothingInHands" },
    { name: "ready", orders: ready(orders, now, readyForMillis(counter.shop)), whenEmpty: "nothingReady" },
  ] as const;
  const wanted = (order: Order) => drink === undefined || order.drink?.id === drink;
  const fresh = toMake.filter((order) => isFresh(order, now)).at(-1);
  return (
    <div class="counter">
      <TopBar
        session={{ ...session, signOut }}
        counter={counter}
        page={page}
        panel={panel}
        onPanel={show}
        onToggle={() => void model.toggleShop()}
        cues={cues}
        onKeys={() => showHelp(true)}
      />
      <Notices
        counter={counter}
        managerOnly={managerOnly}
        onRefresh={() => void model.refresh()}
        onDismiss={() => model.dismiss()}
        onDismissManagerOnly={() => {
          forgetScannedCode();
          setManagerOnly(false);
        }}
      />
      {help && <KeyHelp setting={letterKeys} onClose={() => showHelp(false)} />}
      <Live urgent text={missed[0] ? say("notMadeSpoken", { number: missed.at(-1)?.number ?? "" }) : ""} />
      <Live text={fresh ? say("newOrder", { number: fresh.number ?? "" }) : ""} />
      {page === "menu" && me.manages ? (
        <MenuEditor model={menu} waiting={toMake.length} onBack={() => goTo("board")} />
      ) : page === "sign" && counter.shop !== undefined ? (
        <SignPage shop={counter.shop} onBack={() => goTo("board")} />
      ) : page === "settings" && me.manages ? (
        <SettingsPage
          model={settings}
          api={session.api}
          clock={session.clock}
          version={counter.shop?.version}
          waiting={toMake.length}
          onBack={() => goTo("board")}
        />
      ) : (
        <>
          <Panels open={panel} session={session} counter={counter} model={model} />
          <Filters orders={[...toMake, ...inHands]} chosen={drink} onChoose={showOnly} />
          <main class="lanes" ref={root}>
            {lanes.map(({ name, orders: inLane, whenEmpty }) => (
              <Lane
                key={name}
                name={name}
                title={say(name)}
                count={inLane.filter(wanted).length}
                whenEmpty={say(drink === undefined ? whenEmpty : "noneOfThese")}
                foot={
                  name === "ready" && (
                    <JustHandedOut
                      orders={justHandedOut(orders, now)}
                      isBusy={(order) => counter.asked.has(order.orderId)}
                      onCallBack={(order) => void model.act(order, "RECALL")}
                    />
                  )
                }
              >
                {inLane.filter(wanted).map((order) => (
                  <OrderCard
                    key={order.orderId}
                    order={order}
                    now={now}
                    shop={counter.shop}
                    me={me}
                    optionNames={optionNames}
                    busy={counter.asked.has(order.orderId)}
                    held={counter.held.get(order.orderId)}
                    onUndo={() => model.undo(order.orderId)}
                    onNow={() => void model.sendNow(order.orderId)}
                    onLeave={() => model.leaveIt(order.orderId)}
                    onAct={(action, reason) => void model.act(order, action, reason)}
                  >
                    <LabelButton order={order} />
                  </OrderCard>
                ))}
              </Lane>
            ))}
          </main>
        </>
      )}
    </div>
  );
}

function mineFirst(orders: readonly Order[], me: string): Order[] {
  const mine = orders.filter((order) => order.claimedBy?.id === me);
  return [...mine, ...orders.filter((order) => order.claimedBy?.id !== me)];
}
