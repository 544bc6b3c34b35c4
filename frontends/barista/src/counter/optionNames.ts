import type { Language, Shop } from "@serverlesspresso/kit/api/types.ts";

/** Names what differs from usual; the first value of an option is the usual one and goes without saying. */
export function optionNamer(shop: Shop | undefined, language: Language) {
  return (drinkId: string, option: string, value: string): string => {
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
