import type { MenuItem, Recipe } from "../api/types.ts";

/** The recipe of an item with the chosen option values, as the services will apply them. */
export function recipeOf(
  item: Pick<MenuItem, "recipe" | "options">,
  chosen: Readonly<Record<string, string>> = {},
): Recipe | undefined {
  const replaces: Readonly<Record<string, string>> = Object.assign(
    {},
    ...item.options.map(({ id, values }) => values.find((value) => value.id === chosen[id])?.replaces),
  );
  return item.recipe?.map(({ part, share }) => ({ part: replaces[part] ?? part, share }));
}
