import type { Drink } from "@serverlesspresso/kit/api/types.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";

interface Props {
  readonly drink: Drink | undefined;
  readonly optionNames: (drinkId: string, option: string, value: string) => string;
}

export function DrinkName({ drink, optionNames }: Props) {
  const { language } = useLanguage();
  if (drink === undefined) {
    return null;
  }
  const options = Object.entries(drink.options ?? {})
    .map(([option, value]) => optionNames(drink.id, option, value))
    .filter((name) => name !== "");
  return (
    <div class="drink">
      <span>{inLanguage(drink.name, language)}</span>
      {options.length > 0 && <strong>{options.join(", ")}</strong>}
    </div>
  );
}
