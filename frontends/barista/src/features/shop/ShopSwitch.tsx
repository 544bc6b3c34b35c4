import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { texts } from "../../texts.ts";

interface Props {
  readonly open: boolean;
  readonly changing: boolean;
  readonly onToggle: () => void;
}

/** Whether the shop takes orders, and the button that changes it. */
export function ShopSwitch({ open, changing, onToggle }: Props) {
  const say = useSay(texts);
  return (
    <div class="shop-switch" data-open={open}>
      <span data-testid="shop-state" data-state={open ? "OPEN" : "CLOSED"}>
        {say(open ? "shopOpen" : "shopClosed")}
      </span>
      <button type="button" data-testid="toggle-shop" disabled={changing} onClick={onToggle}>
        {say(open ? "closeShop" : "openShop")}
      </button>
    </div>
  );
}
