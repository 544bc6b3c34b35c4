import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts } from "../../texts.ts";

interface StateProps {
  /** Undefined until it is known; it takes the same space then. */
  readonly shop: Pick<Shop, "open" | "archived"> | undefined;
}

const words = { OPEN: "shopOpen", CLOSED: "shopClosed", ARCHIVED: "shopArchived" } as const;

/** Whether the shop takes orders. */
export function ShopState({ shop }: StateProps) {
  const say = useSay(texts);
  const state = shop?.archived ? "ARCHIVED" : (shop?.open ?? true) ? "OPEN" : "CLOSED";
  return (
    <span
      class="shop-state"
      data-testid="shop-state"
      data-state={state}
      {...(shop === undefined ? { style: { visibility: "hidden" } } : {})}
    >
      {say(words[state])}
    </span>
  );
}

interface SwitchProps {
  readonly open: boolean;
  readonly changing: boolean;
  readonly onToggle: () => void;
}

/** The button that opens and closes the shop. */
export function ShopSwitch({ open, changing, onToggle }: SwitchProps) {
  const say = useSay(texts);
  return (
    <button type="button" data-testid="toggle-shop" disabled={changing} onClick={onToggle}>
      {say(open ? "closeShop" : "openShop")}
    </button>
  );
}
