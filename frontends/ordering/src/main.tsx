import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { NewVersion } from "@serverlesspresso/kit/device/newVersion.ts";
import { rememberShop, shopOfInstalled } from "@serverlesspresso/kit/offline/lastShop.ts";
import { registerOffline } from "@serverlesspresso/kit/offline/register.ts";
import { mqttTransport } from "@serverlesspresso/kit/realtime/mqttTransport.ts";
import { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import "@serverlesspresso/kit/styles/base.css";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { mount } from "@serverlesspresso/kit/ui/mount.tsx";
import { App } from "./App.tsx";
import { OwnDrinks } from "./features/drinks/ownDrinks.ts";
import { callOut, onReady } from "./features/ready/readySignal.ts";
import { KeptOrders } from "./features/visit/keptOrders.ts";
import { Visiting } from "./features/visit/visiting.ts";
import { NoShop } from "./NoShop.tsx";
import "./ordering.css";
import { hideCode, placeOf } from "./place.ts";

const url = new URL(location.href);
const installedFor = shopOfInstalled("ordering", url);
const { shop = installedFor, code } = placeOf(url);
hideCode(url);

if (shop === undefined) {
  mount(<NoShop />);
} else {
  if (installedFor !== undefined) {
    history.replaceState(null, "", `/order/${shop}`);
  }
  open(shop);
}
registerOffline();

function open(at: string): void {
  const clock = new ServerClock();
  const cues = new Cues();
  const drinks = new OwnDrinks(at);
  const kept = new KeptOrders(at, localStorage);
  const visiting = new Visiting({
    shop: at,
    api: new ApiClient({ clock }),
    clock,
    transport: mqttTransport,
    kept,
  });
  const { store } = visiting;
  const newVersion = new NewVersion({ busy: () => isInHand(store.value) });
  onReady(store, (order) => callOut(order, cues));
  let connection = store.value.connection;
  store.subscribe(() => {
    const { order, shop: known } = store.value;
    if (order !== undefined) {
      drinks.keep([order]);
    }
    if (known !== undefined) {
      rememberShop("ordering", known.shopId);
    }
    if (store.value.connection !== connection) {
      connection = store.value.connection;
      if (connection === "live") {
        void newVersion.check();
      }
    }
  });
  newVersion.start();
  visiting.start(code);
  mount(<App shop={at} visiting={visiting} clock={clock} cues={cues} drinks={drinks} />);
}

/** Somebody is choosing, or waits for an answer: no moment to load the page anew. */
function isInHand({ stage, order, pending }: Visiting["store"]["value"]): boolean {
  const choosing = stage === "order" && (order === undefined || order.state === "CHOOSING");
  return stage === "scanning" || choosing || pending !== undefined || history.state?.view === "scanner";
}
