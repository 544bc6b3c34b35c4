import { registerOffline } from "@serverlesspresso/kit/offline/register.ts";
import { backWhereSignedOut } from "@serverlesspresso/kit/staff/signIn.ts";
import "@serverlesspresso/kit/styles/base.css";
import "@serverlesspresso/kit/styles/font.css";
import { mount } from "@serverlesspresso/kit/ui/mount.tsx";
import { options } from "preact";
import { App } from "./App.tsx";
import "./styles/display.css";
import { applyTheme } from "./theme.ts";

/** However many messages arrive, the display is drawn at most once for each frame. */
options.debounceRendering = (draw) => requestAnimationFrame(draw);
applyTheme();
backWhereSignedOut("display");
mount(<App />);
registerOffline();
