import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts } from "../../texts.ts";

interface Props {
  /** Undefined until it is known; the switch takes the same space then. */
  readonly open: boolean | undefined;
  readonly changing: boolean;
  readonly onToggle: () => void;
}

/** Whether the shop takes orders, and the button that changes it. */
export function ShopSwitch({ open: known, changing, onToggle }: Props) {
  const say = useSay(texts);
  const open = known ?? true;
  return (
    <div
      class="shop-switch"
      data-open={open}
      {...(known === undefined ? { style: { visibility: "hidden" } } : {})}
    >
      <span data-testid="shop-state" data-state={open ? "OPEN" : "CLOSED"}>
        {say(open ? "shopOpen" : "shopClosed")}
      </span>
      <button type="button" data-testid="toggle-shop" disabled={changing} onClick={onToggle}>
        {say(open ? "closeShop" : "openShop")}
      </button>
    </div>
  );
}
