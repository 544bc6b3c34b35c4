import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { common } from "../i18n/common.ts";
import { useSay } from "../i18n/catalogue.ts";
import { screenPath, type ScreenName } from "../screens.ts";
import { PageMessage } from "../ui/PageMessage.tsx";

/** Where a staff screen without a shop in its address ends up, for example after signing out. */
export function ShopChooser({ app, children }: { app: ScreenName; children?: ComponentChildren }) {
  const say = useSay(common);
  const [shop, setShop] = useState("");
  const open = (event: Event) => {
    event.preventDefault();
    location.assign(screenPath(app, shop.trim()) + location.search);
  };
  return (
    <PageMessage title={say("whichShop")}>
      <p>{say("whichShopDetail")}</p>
      <form class="shop-chooser" onSubmit={open}>
        <input
          aria-label={say("shopName")}
          name="shop"
          pattern="[a-z0-9\-]{2,32}"
          required
          autocomplete="off"
          autocapitalize="none"
          value={shop}
          onInput={(event) => setShop(event.currentTarget.value)}
        />
        <button type="submit" class="primary">
          {say("go")}
        </button>
      </form>
      {children}
    </PageMessage>
  );
}
