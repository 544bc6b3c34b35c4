import type { MenuItem, MenuOption } from "../api/types.ts";

type Chosen = Readonly<Record<string, string>>;

/** What was picked for each option of the item; where nothing was, its usual value, if it may be left open. */
export function completed(item: MenuItem, options: Chosen): Record<string, string> {
  return Object.fromEntries(
    item.options.flatMap(({ id, values, required }) => {
      const picked = values.find((value) => value.id === options[id]);
      const decided = picked ?? (required === true ? undefined : values[0]);
      return decided === undefined ? [] : [[id, decided.id]];
    }),
  );
}

/** The first option that has to be decided before the drink can be ordered. */
export function openOption(item: MenuItem, chosen: Chosen): MenuOption | undefined {
  return item.options.find(({ id }) => chosen[id] === undefined);
}
