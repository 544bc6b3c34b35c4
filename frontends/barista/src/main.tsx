import { registerOffline } from "@serverlesspresso/kit/offline/register.ts";
import { backWhereSignedOut } from "@serverlesspresso/kit/staff/signIn.ts";
import "@serverlesspresso/kit/styles/base.css";
import "@serverlesspresso/kit/styles/font.css";
import { mount } from "@serverlesspresso/kit/ui/mount.tsx";
import { App } from "./App.tsx";
import "./barista.css";

backWhereSignedOut("barista");
mount(<App />);
registerOffline();
