import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { NewVersion } from "@serverlesspresso/kit/device/newVersion.ts";
import { rememberShop, shopOfInstalled } from "@serverlesspresso/kit/offline/lastShop.ts";
import { registerOffline } from "@serverlesspresso/kit/offline/register.ts";
import { mqttTransport } from "@serverlesspresso/kit/realtime/mqttTransport.ts";
import { readCodeLink, screenPath } from "@serverlesspresso/kit/screens.ts";
import { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import "@serverlesspresso/kit/styles/base.css";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { mount } from "@serverlesspresso/kit/ui/mount.tsx";
import { App } from "./App.tsx";
import { OwnDrinks } from "./features/drinks/ownDrinks.ts";
import { announceReady, onReady } from "./features/ready/readySignal.ts";
import { OrderTokens } from "./visit/orderTokens.ts";
import { OrderModel } from "./visit/orderModel.ts";
import { NoShop } from "./NoShop.tsx";
import "./ordering.css";
import { hideCode } from "./address.ts";

const url = new URL(location.href);
const installedFor = shopOfInstalled("order", url);
const { shop = installedFor, code } = readCodeLink(url);
hideCode(url);

if (shop === undefined) {
  mount(<NoShop />);
} else {
  if (installedFor !== undefined) {
    history.replaceState(null, "", screenPath("order", shop));
  }
  open(shop);
}
registerOffline();

function open(at: string): void {
  const clock = new ServerClock();
  const cues = new Cues();
  const drinks = new OwnDrinks(at);
  const tokens = new OrderTokens(at, localStorage);
  const model = new OrderModel({
    shop: at,
    api: new ApiClient({ clock }),
    clock,
    transport: mqttTransport,
    tokens,
  });
  const { store } = model;
  const newVersion = new NewVersion({ busy: () => isInHand(store.value) });
  onReady(store, (order) => announceReady(order, cues));
  onReady(model.other.store, (order) => announceReady(order, cues));
  drinks.follow(store);
  drinks.follow(model.other.store);
  let connection = store.value.connection;
  store.subscribe(() => {
    const { shop: known } = store.value;
    if (known !== undefined) {
      rememberShop("order", known.shopId);
    }
    if (store.value.connection !== connection) {
      connection = store.value.connection;
      if (connection === "live") {
        void newVersion.check();
      }
    }
  });
  newVersion.start();
  model.start(code);
  mount(<App shop={at} model={model} clock={clock} cues={cues} drinks={drinks} />);
}

/** True while somebody is choosing or waits for an answer, so that the page must not be reloaded. */
function isInHand({ stage, order, pending }: OrderModel["store"]["value"]): boolean {
  const choosing = stage === "order" && (order === undefined || order.state === "CHOOSING");
  return stage === "scanning" || choosing || pending !== undefined || history.state?.view === "scanner";
}
