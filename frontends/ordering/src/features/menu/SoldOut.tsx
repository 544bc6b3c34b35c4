import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { texts } from "../../texts.ts";

/** Stands where the drink's options were, for somebody whose drink sold out while it was being chosen. */
export function SoldOut({ item }: { readonly item: MenuItem }) {
  const say = useSay(texts);
  const { language } = useLanguage();
  return (
    <div class="order-bar">
      <p class="notice" role="alert" data-testid="sold-out-now">
        {say("soldOutNow", { drink: inLanguage(item.name, language) })}
      </p>
    </div>
  );
}
