import type { StaffSession } from "@serverlesspresso/kit/staff/staffAccess.ts";
import type { Counter } from "./counter/counterState.ts";
import type { CounterModel } from "./counter/counterModel.ts";
import { DisplaysPanel } from "./features/displays/DisplaysPanel.tsx";
import { goTo } from "./page.ts";
import { MenuPanel } from "./features/shop/MenuPanel.tsx";

/** What can be opened above the lanes. */
export type Panel = "menu" | "displays";

export function panelsOf(manages: boolean): readonly Panel[] {
  return manages ? ["menu", "displays"] : ["menu"];
}

interface Props {
  readonly open: Panel | undefined;
  readonly session: StaffSession;
  readonly counter: Counter;
  readonly model: CounterModel;
}

export function Panels({ open, session, counter, model }: Props) {
  switch (open) {
    case undefined:
      return null;
    case "menu":
      return counter.shop === undefined ? null : (
        <MenuPanel
          items={counter.shop.menu}
          changing={counter.shopChanging}
          onOffer={(drinkId, available) => void model.setAvailable(drinkId, available)}
          onEdit={session.staff.roles.has("manager") ? () => goTo("menu") : undefined}
        />
      );
    case "displays":
      return <DisplaysPanel api={session.api} shop={session.shop} onSign={() => goTo("sign")} />;
  }
}
