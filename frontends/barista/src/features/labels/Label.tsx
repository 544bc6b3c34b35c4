import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import { formatFor } from "@serverlesspresso/kit/i18n/format.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { QrPicture } from "@serverlesspresso/kit/ui/QrPicture.tsx";
import { counterLanguages } from "../../counter/counterLanguages.ts";
import { followAddress, grouped, shortAddress } from "../../counter/followLink.ts";
import { optionNamer, optionsOf } from "../../counter/optionNames.ts";

interface Props {
  readonly order: Order;
  readonly shop: Shop | undefined;
  /** With the code by which its guest follows it, it is the slip that the guest takes along. */
  readonly code?: string | undefined;
}

/** The label for a cup: its number, and the drink in the counter's language and in the guest's. */
export function Label({ order, shop, code }: Props) {
  const { language } = useLanguage();
  const both = counterLanguages(shop?.locale, language);
  const { number, drink, guest, queuedAt } = order;
  const shopId = shop?.shopId ?? "";
  return (
    <section class={code === undefined ? "label" : "label slip"} data-testid="label" aria-hidden="true">
      <p class="label-number">
        {number}
        {guest && <span class="label-guest">{guest.name}</span>}
      </p>
      {drink &&
        both.map((each) => (
          <p key={each} class="label-drink" lang={each}>
            {[inLanguage(drink.name, each), ...optionsOf(drink, optionNamer(shop, each))].join(" · ")}
          </p>
        ))}
      {code !== undefined && (
        <>
          <div class="label-qr">
            <QrPicture text={followAddress(shopId, code)} label={String(number)} />
          </div>
          <p class="label-address">
            {shortAddress(shopId)}
            <wbr />
            {grouped(code)}
          </p>
        </>
      )}
      <p class="label-foot">
        {shop?.name}
        {queuedAt && ` · ${formatFor(both[0] ?? language).time(queuedAt, shop?.timeZone)}`}
      </p>
    </section>
  );
}
