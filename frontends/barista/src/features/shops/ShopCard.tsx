import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import type { ListedShop, ShopName } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { shopName } from "@serverlesspresso/kit/i18n/shopName.ts";
import { screenPath } from "@serverlesspresso/kit/screens.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { Chip } from "@serverlesspresso/kit/ui/Chip.tsx";
import { useState } from "preact/hooks";
import { ArchiveForm } from "./ArchiveForm.tsx";
import { shopsTexts, type ShopsText } from "./texts.ts";

interface Props {
  readonly api: ApiClient;
  readonly shop: ListedShop;
  readonly mayArchive: boolean;
  readonly onArchived: (shop: ShopName) => void;
}

const roles: readonly ShopsText[] = ["manager", "barista", "display"];

/** One shop: what it is called, what I am there, and the way in. */
export function ShopCard({ api, shop, mayArchive, onArchived }: Props) {
  const say = useSay(shopsTexts);
  const { language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const name = shopName(shop, language);
  const makes = shop.roles.includes("manager") || shop.roles.includes("barista");
  return (
    <li class="shop-card" data-testid={`shop-${shop.shopId}`} data-archived={shop.archived}>
      <div class="shop-facts">
        <h2>{name}</h2>
        <p class="quiet-text">{shop.shopId}</p>
        <p class="shop-chips">
          <Chip tone={shop.open ? "ready" : "plain"}>
            {say(shop.archived ? "archived" : shop.open ? "open" : "closed")}
          </Chip>
          {roles
            .filter((role) => shop.roles.includes(role))
            .map((role) => (
              <Chip key={role}>{say(role)}</Chip>
            ))}
        </p>
      </div>
      <div class="shop-ways">
        {makes && (
          <a class="button" href={screenPath("barista", shop.shopId) + location.search}>
            {say("toCounter")}
          </a>
        )}
        {shop.roles.includes("display") && (
          <a class="button" href={`${screenPath("display", shop.shopId)}?sign-in`}>
            {say("toDisplay")}
          </a>
        )}
        {mayArchive && !asking && (
          <Button kind="quiet" data-testid="archive" onClick={() => setAsking(true)}>
            {say("archive")}
            <span class="visually-hidden">: {name}</span>
          </Button>
        )}
      </div>
      {mayArchive && asking && (
        <ArchiveForm
          api={api}
          shop={shop}
          name={name}
          onArchived={(archived) => {
            setAsking(false);
            onArchived(archived);
          }}
          onKeep={() => setAsking(false)}
        />
      )}
    </li>
  );
}
