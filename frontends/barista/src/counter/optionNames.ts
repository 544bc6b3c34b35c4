import type { Drink, Language, Shop } from "@serverlesspresso/kit/api/types.ts";

export type OptionNames = (drinkId: string, option: string, value: string) => string;

/** Names what differs from usual; the first value of an option is the usual one and goes without saying. */
export function optionNamer(shop: Shop | undefined, language: Language): OptionNames {
  return (drinkId, option, value) => {
    const values = shop?.menu
      .find((item) => item.id === drinkId)
      ?.options.find((candidate) => candidate.id === option)?.values;
    const index = values?.findIndex((candidate) => candidate.id === value) ?? -1;
    if (index === 0) {
      return "";
    }
    return values?.[index]?.name[language] ?? value;
  };
}

/** What differs from usual in a drink, in the names that are given for it. */
export function optionsOf(drink: Drink, names: OptionNames): string[] {
  return Object.entries(drink.options ?? {})
    .map(([option, value]) => names(drink.id, option, value))
    .filter((name) => name !== "");
}
