import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { registerOffline } from "@serverlesspresso/kit/offline/register.ts";
import { shopInPath } from "@serverlesspresso/kit/screens.ts";
import "@serverlesspresso/kit/styles/base.css";
import "@serverlesspresso/kit/styles/font.css";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { mount } from "@serverlesspresso/kit/ui/mount.tsx";
import { App } from "./App.tsx";

mount(
  <App
    shop={shopInPath("menu", location.pathname) ?? ""}
    api={new ApiClient({ clock: new ServerClock() })}
  />,
);
registerOffline();
