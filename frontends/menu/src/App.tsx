import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { readShop } from "@serverlesspresso/kit/api/shop.ts";
import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { useEffect, useState } from "preact/hooks";
import { texts } from "./texts.ts";

export function App({ shop: shopId, api }: { readonly shop: string; readonly api: ApiClient }) {
  const say = useSay(texts);
  const { language } = useLanguage();
  const [shop, setShop] = useState<Shop | "loading" | "failed">("loading");
  useEffect(() => void readShop(api, shopId).then(setShop, () => setShop("failed")), [api, shopId]);
  if (shop === "loading" || shop === "failed") {
    return <p role="status">{say(shop)}</p>;
  }
  return (
    <main>
      <h1>{shop.name}</h1>
      <ul>
        {shop.menu.map((drink) => (
          <li key={drink.id}>{inLanguage(drink.name, language)}</li>
        ))}
      </ul>
    </main>
  );
}
