import { readShops, type Shops } from "@serverlesspresso/kit/api/shops.ts";
import type { ListedShop, ShopName } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { common } from "@serverlesspresso/kit/i18n/common.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { shopName } from "@serverlesspresso/kit/i18n/shopName.ts";
import type { StaffAtNoShop } from "@serverlesspresso/kit/staff/staffAccess.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { LanguageSwitch } from "@serverlesspresso/kit/ui/LanguageSwitch.tsx";
import { useEffect, useState } from "preact/hooks";
import { NewShopForm } from "./NewShopForm.tsx";
import { ShopCard } from "./ShopCard.tsx";
import { shopsTexts } from "./texts.ts";

interface Done {
  readonly what: "created" | "archivedNow";
  readonly shop: ShopName;
}

/** The shops that somebody may enter, by their names; an operator makes and archives shops here. */
export function ShopsPage({ staff }: { staff: StaffAtNoShop }) {
  const say = useSay(shopsTexts);
  const sayCommon = useSay(common);
  const { language } = useLanguage();
  const [known, setKnown] = useState<Shops | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const [making, setMaking] = useState(false);
  const [done, setDone] = useState<Done | undefined>(undefined);
  const read = () => {
    setFailed(false);
    readShops(staff.api).then(setKnown, () => setFailed(true));
  };
  useEffect(read, [staff.api]);
  const finish = (what: Done["what"]) => (shop: ShopName) => {
    setDone({ what, shop });
    setMaking(false);
    read();
  };
  const operator = known?.operator === true;
  return (
    <main class="shops-page" data-testid="shops-page">
      <header>
        <div>
          <h1>{say(operator ? "allShops" : "yourShops")}</h1>
          <p class="quiet-text">{say("signedInAs", { name: staff.staff.name })}</p>
        </div>
        <LanguageSwitch />
        <Button kind="quiet" data-testid="sign-out" onClick={staff.signOut}>
          {sayCommon("signOut")}
        </Button>
      </header>
      <div class="shops-done" role="status" data-testid="shops-done">
        {done && <p>{say(done.what, { name: shopName(done.shop, language) })}</p>}
        {done?.what === "created" && <p class="quiet-text">{say("whoWorks", { shop: done.shop.shopId })}</p>}
      </div>
      {failed && (
        <p class="field-error" role="alert">
          {say("failed")} <Button onClick={read}>{sayCommon("tryAgain")}</Button>
        </p>
      )}
      {operator &&
        (making ? (
          <NewShopForm
            api={staff.api}
            shops={known.shops}
            onMade={finish("created")}
            onCancel={() => setMaking(false)}
          />
        ) : (
          <Button kind="main" data-testid="new-shop" onClick={() => setMaking(true)}>
            {say("newShop")}
          </Button>
        ))}
      {known === undefined ? (
        !failed && <p role="status">{say("reading")}</p>
      ) : (
        <ShopList known={known} staff={staff} onArchived={finish("archivedNow")} />
      )}
    </main>
  );
}

interface ListProps {
  readonly known: Shops;
  readonly staff: StaffAtNoShop;
  readonly onArchived: (shop: ShopName) => void;
}

/** Those that are archived come last. */
function ShopList({ known, staff, onArchived }: ListProps) {
  const say = useSay(shopsTexts);
  const { language } = useLanguage();
  if (known.shops.length === 0) {
    return <p>{say(known.operator ? "noShopsYet" : "noShops")}</p>;
  }
  const byName = (one: ListedShop, other: ListedShop) =>
    Number(one.archived) - Number(other.archived) ||
    shopName(one, language).localeCompare(shopName(other, language), language);
  return (
    <ul class="shop-list">
      {[...known.shops].sort(byName).map((shop) => (
        <ShopCard
          key={shop.shopId}
          api={staff.api}
          shop={shop}
          mayArchive={known.operator && !shop.archived}
          onArchived={onArchived}
        />
      ))}
    </ul>
  );
}
