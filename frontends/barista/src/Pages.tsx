import type { StaffSession } from "@serverlesspresso/kit/staff/staffAccess.ts";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { CounterModel } from "./counter/counterModel.ts";
import type { Counter } from "./counter/counterState.ts";
import { MenuEditor } from "./features/menu/MenuEditor.tsx";
import { MenuModel } from "./features/menu/menuModel.ts";
import { SettingsModel } from "./features/settings/settingsModel.ts";
import { SettingsPage } from "./features/settings/SettingsPage.tsx";
import { SignPage } from "./features/sign/SignPage.tsx";
import { goTo, type Page } from "./page.ts";

interface Props {
  readonly page: Page;
  readonly session: StaffSession;
  readonly counter: Counter;
  readonly model: CounterModel;
  /** How many drinks wait on the board meanwhile. */
  readonly waiting: number;
  /** The board. */
  readonly children: ComponentChildren;
}

/** The page that the address names. What a manager has written stays while another page is shown. */
export function Pages({ page, session, counter, model, waiting, children }: Props) {
  const { api, clock } = session;
  const { shop } = counter;
  const menu = useMemo(() => new MenuModel(api, () => void model.refresh()), [session, model]);
  const settings = useMemo(
    () => new SettingsModel(api, session.shop, () => void model.refresh()),
    [session, model],
  );
  useEffect(() => {
    if (shop !== undefined) {
      menu.follow(shop);
    }
  }, [menu, shop?.version]);
  const onBack = () => goTo("board");
  if (page === "board" || !session.staff.roles.has("manager")) {
    return children;
  }
  switch (page) {
    case "menu":
      return <MenuEditor model={menu} waiting={waiting} onBack={onBack} />;
    case "settings":
      return (
        <SettingsPage
          model={settings}
          api={api}
          clock={clock}
          version={shop?.version}
          waiting={waiting}
          onBack={onBack}
        />
      );
    case "sign":
      return shop === undefined ? null : <SignPage shop={shop} onBack={onBack} />;
  }
}
