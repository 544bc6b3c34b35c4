import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import { same } from "../../same.ts";

export type Field = Exclude<keyof MenuItem, "id">;

/** What two people changed of the same drink. Mine is kept; `theirs` is there to be taken instead. */
export interface Clash {
  readonly drinkId: string;
  /** Missing, if they took the drink off the menu. */
  readonly theirs?: MenuItem | undefined;
}

interface Merged {
  readonly menu: readonly MenuItem[];
  readonly clashes: readonly Clash[];
}

export const fields: readonly Field[] = [
  "name",
  "description",
  "available",
  "hidden",
  "options",
  "recipe",
  "allergens",
];

/**
 * A menu that two people have changed since `base`: whatever only one of them has changed is as that one wants it, and of
 * what both have changed mine is kept and named. Nothing that was written is lost.
 */
export function mergeMenus(
  base: readonly MenuItem[],
  theirs: readonly MenuItem[],
  mine: readonly MenuItem[],
): Merged {
  const merged = new Map<string, MenuItem>();
  const clashes: Clash[] = [];
  const keep = (drink: MenuItem | undefined) => drink && merged.set(drink.id, drink);
  for (const id of new Set([...mine, ...theirs].map((drink) => drink.id))) {
    const [before, their, my] = [find(base, id), find(theirs, id), find(mine, id)];
    if (same(their, before)) {
      keep(my);
    } else if (same(my, before)) {
      keep(their);
    } else if (my === undefined || their === undefined) {
      keep(my ?? their);
      clashes.push({ drinkId: id, ...(their === undefined ? {} : { theirs: their }) });
    } else {
      const { drink, clashing } = mergeDrinks(before, their, my);
      keep(drink);
      clashes.push(...(clashing ? [{ drinkId: id, theirs: their }] : []));
    }
  }
  return { menu: inOrder([...merged.values()], base, theirs, mine), clashes };
}

function mergeDrinks(before: MenuItem | undefined, theirs: MenuItem, mine: MenuItem) {
  const onlyTheirs = fields.filter((field) => same(mine[field], before?.[field]));
  const both = fields.filter(
    (field) =>
      !onlyTheirs.includes(field) &&
      !same(theirs[field], before?.[field]) &&
      !same(theirs[field], mine[field]),
  );
  const taken = Object.fromEntries(onlyTheirs.map((field) => [field, theirs[field]]));
  return { drink: withoutMissing({ ...mine, ...taken }), clashing: both.length > 0 };
}

/** My order, unless only they have changed theirs. */
function inOrder(
  drinks: readonly MenuItem[],
  base: readonly MenuItem[],
  theirs: readonly MenuItem[],
  mine: readonly MenuItem[],
): readonly MenuItem[] {
  const iMoved = !same(idsOf(mine, base), idsOf(base, mine));
  const leading = idsOf(iMoved ? mine : theirs, drinks);
  const place = ({ id }: MenuItem) => (leading.includes(id) ? leading.indexOf(id) : leading.length);
  return [...drinks].sort((one, other) => place(one) - place(other));
}

function idsOf(menu: readonly MenuItem[], among: readonly MenuItem[]): readonly string[] {
  return menu.map(({ id }) => id).filter((id) => find(among, id) !== undefined);
}

export function find(menu: readonly MenuItem[], id: string): MenuItem | undefined {
  return menu.find((drink) => drink.id === id);
}

function withoutMissing(drink: MenuItem): MenuItem {
  return Object.fromEntries(Object.entries(drink).filter(([, value]) => value !== undefined)) as MenuItem;
}
