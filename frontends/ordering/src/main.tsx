import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { mqttTransport } from "@serverlesspresso/kit/realtime/mqttTransport.ts";
import { registerOffline } from "@serverlesspresso/kit/offline/register.ts";
import "@serverlesspresso/kit/styles/base.css";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { mount } from "@serverlesspresso/kit/ui/mount.tsx";
import { App } from "./App.tsx";
import { ScanFirst } from "./features/scan/ScanFirst.tsx";
import { KeptOrders } from "./features/visit/keptOrders.ts";
import { hideCode, placeOf } from "./features/visit/place.ts";
import { Visiting } from "./features/visit/visiting.ts";
import "./ordering.css";

const url = new URL(location.href);
const { shop, code } = placeOf(url);
hideCode(url);

if (shop === undefined) {
  mount(<ScanFirst />);
} else {
  const clock = new ServerClock();
  const api = new ApiClient({ clock });
  const kept = new KeptOrders(shop, localStorage);
  const visiting = new Visiting({ shop, api, clock, transport: mqttTransport, kept });
  visiting.start(code);
  mount(<App shop={shop} visiting={visiting} clock={clock} />);
}
registerOffline();
