import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { shopName } from "@serverlesspresso/kit/i18n/shopName.ts";
import { Announcement } from "@serverlesspresso/kit/shop/Announcement.tsx";
import { announcementOf } from "@serverlesspresso/kit/shop/closed.ts";

/** Which shop it is, and the line that it has for its guests. */
export function AboutShop({
  shop,
}: {
  readonly shop: Pick<Shop, "name" | "names" | "announcement" | "archived">;
}) {
  const { language } = useLanguage();
  return (
    <>
      <p class="shop-name">{shopName(shop, language)}</p>
      <Announcement text={announcementOf(shop)} />
    </>
  );
}
