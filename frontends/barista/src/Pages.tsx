import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { shopName } from "@serverlesspresso/kit/i18n/shopName.ts";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import type { CounterModel } from "./counter/counterModel.ts";
import type { Counter } from "./counter/counterState.ts";
import { optionNamer } from "./counter/optionNames.ts";
import { dayIn, daysFrom, ordersKept } from "./days.ts";
import { FiguresPage } from "./features/figures/FiguresPage.tsx";
import { LookUpPage } from "./features/lookup/LookUpPage.tsx";
import { MenuEditor } from "./features/menu/MenuEditor.tsx";
import { MenuModel } from "./features/menu/menuModel.ts";
import { SettingsModel } from "./features/settings/settingsModel.ts";
import { SettingsPage } from "./features/settings/SettingsPage.tsx";
import { SignPage } from "./features/sign/SignPage.tsx";
import { goTo, type Page } from "./page.ts";
import type { CounterSession } from "./session.ts";

interface Props {
  readonly page: Page;
  readonly session: CounterSession;
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
  const { language } = useLanguage();
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
  const today = dayIn(clock.now(), shop?.timeZone);
  const common = { api, waiting, onBack };
  switch (page) {
    case "board":
      return children;
    case "figures":
      return shop === undefined ? null : (
        <FiguresPage
          {...common}
          shop={shop.shopId}
          name={shopName(shop, language)}
          today={today}
          onLookUp={() => goTo("orders")}
        />
      );
    case "orders":
      return shop === undefined ? null : (
        <LookUpPage
          {...common}
          shop={shop.shopId}
          timeZone={shop.timeZone}
          today={today}
          earliest={daysFrom(today, -ordersKept)}
          optionNames={optionNamer(shop, language)}
        />
      );
    case "menu":
      return <MenuEditor model={menu} waiting={waiting} onBack={onBack} />;
    case "settings":
      return <SettingsPage {...common} model={settings} clock={clock} version={shop?.version} />;
    case "sign":
      return shop === undefined ? null : <SignPage shop={shop} waiting={waiting} onBack={onBack} />;
  }
}
