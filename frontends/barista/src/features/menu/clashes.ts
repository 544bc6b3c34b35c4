import type { MenuItem } from "@serverlesspresso/kit/api/types.ts";
import type { Whose } from "../../Decide.tsx";
import { same } from "../../same.ts";
import { find, type Clash } from "./merge.ts";

/** A clash, and what was decided of it. It can be decided otherwise until it is saved. */
export interface MenuClash extends Clash {
  readonly decided?: Whose;
  /** What was here before theirs was taken. */
  readonly mine?: Mine;
}

interface Mine {
  readonly drink: MenuItem;
  readonly removed: boolean;
}

interface Draft {
  readonly drinks: readonly MenuItem[];
  readonly removed: readonly string[];
  readonly clashes: readonly MenuClash[];
}

export function isOpen({ decided }: MenuClash): boolean {
  return decided === undefined;
}

/**
 * The clashes of a draft once it is merged with a newer menu, where `found` are those of its drinks. A drink that is to be
 * removed here and was changed there is one as well. What was decided stays so, unless it was changed once more.
 */
export function clashesAfter(
  { drinks, removed, clashes }: Draft,
  base: readonly MenuItem[],
  theirs: readonly MenuItem[],
  found: readonly Clash[],
): readonly MenuClash[] {
  const fresh = found.filter((one) => one.theirs !== undefined || !removed.includes(one.drinkId));
  for (const id of removed) {
    const [before, now] = [find(base, id), find(theirs, id)];
    if (now !== undefined && !same(before, now) && !fresh.some(({ drinkId }) => drinkId === id)) {
      fresh.push({ drinkId: id, theirs: now });
    }
  }
  const earlier = clashes
    .filter(({ drinkId }) => !fresh.some((one) => one.drinkId === drinkId))
    .map((clash) => ({ ...clash, theirs: find(theirs, clash.drinkId) }))
    .filter(
      ({ drinkId, decided, theirs: now }) =>
        decided === "theirs" || removed.includes(drinkId) || !same(now, find(drinks, drinkId)),
    );
  return [...earlier, ...fresh];
}

/** The draft with what they wrote of a drink, or with what was written here. */
export function decide<D extends Draft>(draft: D, drinkId: string, whose: Whose): D {
  const clash = draft.clashes.find((one) => one.drinkId === drinkId);
  const drink = find(draft.drinks, drinkId);
  if (clash === undefined || drink === undefined || clash.decided === whose) {
    return draft;
  }
  const here = { drink, removed: draft.removed.includes(drinkId) };
  const mine = clash.mine ?? here;
  const { theirs } = clash;
  const next = whose === "theirs" ? { drink: theirs ?? drink, removed: theirs === undefined } : mine;
  const others = draft.removed.filter((id) => id !== drinkId);
  const taken = whose === "theirs" ? { mine: here } : {};
  const after: MenuClash = { drinkId, theirs, decided: whose, ...taken };
  return {
    ...draft,
    drinks: draft.drinks.map((one) => (one.id === drinkId ? next.drink : one)),
    removed: next.removed ? [...others, drinkId] : others,
    clashes: draft.clashes.map((one) => (one === clash ? after : one)),
  };
}
