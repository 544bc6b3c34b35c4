import type { Counter } from "./counter/counterState.ts";
import type { CounterModel } from "./counter/counterModel.ts";
import { DevicesPanel } from "./features/devices/DevicesPanel.tsx";
import { goTo } from "./page.ts";
import { MenuPanel } from "./features/shop/MenuPanel.tsx";
import type { CounterSession } from "./session.ts";

/** What can be opened above the lanes. */
export type Panel = "menu" | "devices";

/** Nothing of a shop that is closed for good can be changed any more. */
export function panelsOf(manages: boolean, archived: boolean): readonly Panel[] {
  if (archived) {
    return [];
  }
  return manages ? ["menu", "devices"] : ["menu"];
}

interface Props {
  readonly open: Panel | undefined;
  readonly session: CounterSession;
  readonly counter: Counter;
  readonly model: CounterModel;
}

export function Panels({ open, session, counter, model }: Props) {
  switch (counter.shop?.archived ? undefined : open) {
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
    case "devices":
      return <DevicesPanel api={session.api} shop={session.shop} onSign={() => goTo("sign")} />;
  }
}
