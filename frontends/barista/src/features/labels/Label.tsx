import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import { formatFor } from "@serverlesspresso/kit/i18n/format.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { counterLanguages } from "../../counter/counterLanguages.ts";
import { optionNamer } from "../../counter/optionNames.ts";

interface Props {
  readonly order: Order;
  readonly shop: Shop | undefined;
}

/** The label for a cup: its number, and the drink in the counter's language and in the guest's. */
export function Label({ order, shop }: Props) {
  const { language } = useLanguage();
  const both = counterLanguages(shop?.locale, language);
  const { number, drink, queuedAt } = order;
  return (
    <section class="label" data-testid="label" aria-hidden="true">
      <p class="label-number">{number}</p>
      {drink &&
        both.map((each) => (
          <p key={each} class="label-drink" lang={each}>
            {[inLanguage(drink.name, each), ...optionsOf(drink.id, drink.options ?? {}, each)].join(" · ")}
          </p>
        ))}
      <p class="label-foot">
        {shop?.name}
        {queuedAt && ` · ${formatFor(both[0] ?? language).time(queuedAt, shop?.timeZone)}`}
      </p>
    </section>
  );

  function optionsOf(drinkId: string, options: Readonly<Record<string, string>>, each: typeof language) {
    const name = optionNamer(shop, each);
    return Object.entries(options)
      .map(([option, value]) => name(drinkId, option, value))
      .filter((text) => text !== "");
  }
}
