import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts } from "../../texts.ts";

interface StateProps {
  /** Undefined until it is known; it takes the same space then. */
  readonly open: boolean | undefined;
}

/** Whether the shop takes orders. */
export function ShopState({ open: known }: StateProps) {
  const say = useSay(texts);
  const open = known ?? true;
  return (
    <span
      class="shop-state"
      data-testid="shop-state"
      data-state={open ? "OPEN" : "CLOSED"}
      {...(known === undefined ? { style: { visibility: "hidden" } } : {})}
    >
      {say(open ? "shopOpen" : "shopClosed")}
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
