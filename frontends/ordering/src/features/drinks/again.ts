import type { Drink, Language, MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { inLanguage } from "@serverlesspresso/kit/i18n/language.tsx";

/** A drink as it was ordered before, in the words of today's menu. */
interface Again {
  readonly item: MenuItem;
  readonly options: Readonly<Record<string, string>>;
}

/** The same drink with the same options, if the menu still offers it. */
export function againOf(drink: Drink | undefined, menu: readonly MenuItem[]): Again | undefined {
  const item = menu.find(({ id, available }) => available && id === drink?.id);
  if (drink === undefined || item === undefined) {
    return undefined;
  }
  const options = item.options.map(({ id, values }) => {
    const value = values.find((known) => known.id === (drink.options?.[id] ?? values[0]?.id));
    return [id, value?.id] as const;
  });
  const complete = options.filter((option): option is [string, string] => option[1] !== undefined);
  return complete.length === options.length ? { item, options: Object.fromEntries(complete) } : undefined;
}

/** The drink's name, and the options that differ from the usual. */
export function namedWith(
  item: Pick<MenuItem, "name" | "options">,
  chosen: Readonly<Record<string, string>>,
  language: Language,
): string {
  return together([inLanguage(item.name, language), ...unusual(item, chosen, language)], language);
}

/** The options of a drink that differ from the usual, in the words of today's menu. */
export function optionsOf(drink: Drink | undefined, menu: readonly MenuItem[], language: Language): string {
  const item = menu.find(({ id }) => id === drink?.id);
  return item === undefined ? "" : together(unusual(item, drink?.options ?? {}, language), language);
}

function unusual(
  item: Pick<MenuItem, "options">,
  chosen: Readonly<Record<string, string>>,
  language: Language,
): string[] {
  return item.options.flatMap(({ id, values }) => {
    const value = values.findIndex((known) => known.id === chosen[id]);
    const name = values[value]?.name;
    return value > 0 && name !== undefined ? [inLanguage(name, language)] : [];
  });
}

const together = (names: readonly string[], language: Language) =>
  names.join(language === "ja" ? "・" : ", ");
