import type { Recipe } from "../api/types.ts";

/** One layer of a drawn cup, in the units of the drawing, top edge first. */
export interface DrawnLayer {
  readonly part: string;
  readonly tone: string;
  /** How dark it is where there is only one colour. */
  readonly depth: number;
  readonly top: number;
  readonly bottom: number;
}

export const floor = 53;
const fullCup = 32;

const depths: Readonly<Record<string, number>> = {
  espresso: 0.88,
  chocolate: 0.7,
  syrup: 0.6,
  tea: 0.55,
  juice: 0.45,
  oatMilk: 0.34,
  milk: 0.22,
  oatFoam: 0.14,
  water: 0.12,
  ice: 0.1,
  foam: 0.06,
  cream: 0.06,
};

/** The layers of a cup whose recipe is not known. */
const unknown: Recipe = [{ part: "other", share: 72 }];

/** Where each layer of a recipe lies, from the bottom up. */
export function layersOf(recipe: Recipe | undefined): DrawnLayer[] {
  const layers: DrawnLayer[] = [];
  let bottom = floor;
  for (const { part, share } of recipe === undefined || recipe.length === 0 ? unknown : recipe) {
    const top = Math.max(floor - fullCup, bottom - (share / 100) * fullCup);
    const name = /^[a-zA-Z]{1,20}$/.test(part) ? part : "other";
    layers.push({
      part: name,
      tone: `var(--part-${name}, var(--part-other))`,
      depth: depths[name] ?? 0.4,
      top,
      bottom,
    });
    bottom = top;
  }
  return layers;
}

export function isFrothy(part: string): boolean {
  return part === "foam" || part === "oatFoam" || part === "cream";
}
