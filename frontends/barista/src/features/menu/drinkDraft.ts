import type {
  LocalizedText,
  MenuItem,
  MenuOption,
  OptionValue,
  Recipe,
} from "@serverlesspresso/kit/api/types.ts";
import { suggestedId } from "../../suggestedId.ts";

/** What a cup is filled with, from the bottom up. */
export const parts = [
  "ice",
  "syrup",
  "chocolate",
  "espresso",
  "tea",
  "juice",
  "water",
  "milk",
  "oatMilk",
  "foam",
  "oatFoam",
  "cream",
] as const;

/** With room for a number at its end. */
const longestId = 30;

const step = 5;
const whole = 100;

export function shareOf(recipe: Recipe, part: string): number {
  return recipe.find((layer) => layer.part === part)?.share ?? 0;
}

/** How much of the cup a part may have beside the others. */
export function roomFor(recipe: Recipe, part: string): number {
  return whole - recipe.filter((layer) => layer.part !== part).reduce((sum, { share }) => sum + share, 0);
}

/** The recipe with so much of a part; a part that is new comes where it is poured, one of 0 percent goes. */
export function withShare(recipe: Recipe, part: string, share: number): Recipe {
  const least = Math.min(Math.max(0, share), roomFor(recipe, part));
  if (least === 0) {
    return recipe.filter((layer) => layer.part !== part);
  }
  if (recipe.some((layer) => layer.part === part)) {
    return recipe.map((layer) => (layer.part === part ? { part, share: least } : layer));
  }
  const above = recipe.findIndex((layer) => placeOf(layer.part) > placeOf(part));
  const at = above < 0 ? recipe.length : above;
  return [...recipe.slice(0, at), { part, share: least }, ...recipe.slice(at)];
}

/** What a part begins with: a little, or what is left. */
export function firstShare(recipe: Recipe, part: string): number {
  return Math.min(4 * step, roomFor(recipe, part));
}

function placeOf(part: string): number {
  return (parts as readonly string[]).indexOf(part);
}

/** An id from a name: small letters, digits and hyphens, and not one of those that are there. */
export function idFor(name: LocalizedText, kind: string, taken: readonly string[]): string {
  const words = suggestedId(name["en"] ?? "", longestId);
  const free = (id: string) => id !== "" && !taken.includes(id);
  if (free(words)) {
    return words;
  }
  const stem = words === "" ? kind : words;
  let number = words === "" ? 1 : 2;
  while (!free(`${stem}-${number}`)) {
    number++;
  }
  return `${stem}-${number}`;
}

export function newDrink(id: string): MenuItem {
  return { id, name: {}, available: true, options: [], recipe: [{ part: "espresso", share: 30 }] };
}

export function newOption(drink: MenuItem): MenuOption {
  const id = idFor(
    {},
    "option",
    drink.options.map((option) => option.id),
  );
  return { id, name: {}, values: [{ id: "value-1", name: {} }] };
}

export function newValue(option: MenuOption): OptionValue {
  return {
    id: idFor(
      {},
      "value",
      option.values.map(({ id }) => id),
    ),
    name: {},
  };
}

/** What keeps a menu from being saved. */
export type Fault = "noDrinks" | "name" | "optionName" | "valueName" | "noValues";

export interface Faulty {
  readonly fault: Fault;
  readonly drinkId?: string;
}

/** The first thing that is missing, if any: every name is there in one language at least. */
export function faultIn(menu: readonly MenuItem[]): Faulty | undefined {
  if (menu.length === 0) {
    return { fault: "noDrinks" };
  }
  for (const drink of menu) {
    const fault = faultOf(drink);
    if (fault !== undefined) {
      return { fault, drinkId: drink.id };
    }
  }
  return undefined;
}

function faultOf(drink: MenuItem): Fault | undefined {
  if (isNameless(drink.name)) {
    return "name";
  }
  if (drink.options.some(({ name }) => isNameless(name))) {
    return "optionName";
  }
  if (drink.options.some(({ values }) => values.length === 0)) {
    return "noValues";
  }
  return drink.options.some(({ values }) => values.some(({ name }) => isNameless(name)))
    ? "valueName"
    : undefined;
}

function isNameless(name: LocalizedText): boolean {
  return Object.keys(name).length === 0;
}

/** The drink as it is written down: nothing that says nothing. */
export function tidy(drink: MenuItem): MenuItem {
  const { description = {}, hidden, recipe = [], allergens = [], options, ...rest } = drink;
  return {
    ...rest,
    ...(Object.keys(description).length > 0 ? { description } : {}),
    ...(hidden === true ? { hidden } : {}),
    options: options.map(({ required, ...option }) => ({
      ...option,
      ...(required === true ? { required } : {}),
      values: option.values.map(({ replaces = {}, ...value }) => ({
        ...value,
        ...(Object.keys(replaces).length > 0 ? { replaces } : {}),
      })),
    })),
    ...(recipe.length > 0 ? { recipe } : {}),
    ...(allergens.length > 0 ? { allergens } : {}),
  };
}
