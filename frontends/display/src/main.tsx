import { registerOffline } from "@serverlesspresso/kit/offline/register.ts";
import "@serverlesspresso/kit/styles/base.css";
import "@serverlesspresso/kit/styles/font.css";
import { mount } from "@serverlesspresso/kit/ui/mount.tsx";
import { App } from "./App.tsx";
import "./styles/display.css";
import { applyTheme } from "./theme.ts";

applyTheme();
mount(<App />);
registerOffline();
