import { useId } from "preact/hooks";
import type { OrderState, Recipe } from "../api/types.ts";

export type CupFill = "empty" | "filling" | "full" | "steaming";

interface Props {
  readonly drink?: { readonly recipe?: Recipe | undefined } | undefined;
  readonly fill: CupFill;
  readonly size: number;
}

/** Of a drink whose recipe is not known. */
const unknownRecipe: Recipe = [
  { part: "espresso", share: 40 },
  { part: "milk", share: 40 },
];

const tones: Readonly<Record<string, string>> = {
  espresso: "espresso",
  water: "water",
  milk: "milk",
  foam: "foam",
  oatMilk: "oat",
  oatFoam: "oat-foam",
};

const bottom = 54;
const depth = 36;

/** A cup cut open: its layers say which drink it is, its filling how far it has come. */
export function Cup({ drink, fill, size }: Props) {
  const inside = useId();
  const level = fill === "empty" ? 0 : fill === "filling" ? 0.6 : 1;
  return (
    <svg class="cup" width={size} height={size} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <clipPath id={inside}>
        <path d="M10 18h38v22a14 14 0 0 1-14 14H24a14 14 0 0 1-14-14z" />
      </clipPath>
      <g clip-path={`url(#${inside})`}>{layersOf(drink, level)}</g>
      <path
        d="M10 18h38v22a14 14 0 0 1-14 14H24a14 14 0 0 1-14-14zM48 24h3a7 7 0 0 1 0 14h-3"
        fill="none"
        stroke="currentColor"
        stroke-width="2.5"
        stroke-linejoin="round"
      />
      {fill === "steaming" && (
        <path
          d="M22 12c-3-3 3-4 0-8M34 12c-3-3 3-4 0-8"
          fill="none"
          stroke="currentColor"
          stroke-width="2.5"
          stroke-linecap="round"
        />
      )}
    </svg>
  );
}

export function fillOf(state: OrderState): CupFill {
  switch (state) {
    case "QUEUED":
      return "full";
    case "MAKING":
      return "filling";
    case "COMPLETED":
      return "steaming";
    default:
      return "empty";
  }
}

function layersOf(drink: Props["drink"], level: number) {
  const layers = drink === undefined ? [] : (drink.recipe ?? unknownRecipe);
  let top = bottom;
  return layers.map(({ part, share }, index) => {
    const height = (share / 100) * depth * level;
    top -= height;
    return (
      <rect
        key={index}
        x="8"
        y={top}
        width="44"
        height={height + 0.5}
        fill={`var(--${tones[part] ?? "other-part"})`}
      />
    );
  });
}
