import type { MenuItem, Recipe } from "../api/types.ts";

/** What is in the cup when these values are chosen; undefined for a drink that tells no recipe. */
export function recipeWith(
  item: Pick<MenuItem, "recipe" | "options">,
  chosen: Readonly<Record<string, string>>,
): Recipe | undefined {
  const picked = item.options.flatMap((option) =>
    option.values.filter((value) => value.id === chosen[option.id]),
  );
  const replaced: Readonly<Record<string, string>> = Object.assign(
    {},
    ...picked.map((value) => value.replaces),
  );
  return item.recipe?.map(({ part, share }) => ({ part: replaced[part] ?? part, share }));
}
