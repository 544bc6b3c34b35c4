import type { Drink } from "@serverlesspresso/kit/api/types.ts";
import { inLanguage, useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { optionsOf, type OptionNames } from "../../counter/optionNames.ts";

interface Props {
  readonly drink: Drink | undefined;
  readonly optionNames: OptionNames;
}

export function DrinkName({ drink, optionNames }: Props) {
  const { language } = useLanguage();
  if (drink === undefined) {
    return null;
  }
  const options = optionsOf(drink, optionNames);
  return (
    <div class="drink">
      <span>{inLanguage(drink.name, language)}</span>
      {options.length > 0 && <strong>{options.join(", ")}</strong>}
    </div>
  );
}
