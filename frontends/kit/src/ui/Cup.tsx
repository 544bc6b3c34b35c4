import { useId } from "preact/hooks";
import type { Drink, OrderState } from "../api/types.ts";

export type CupFill = "empty" | "filling" | "full" | "steaming";

interface Props {
  readonly drink?: Pick<Drink, "id" | "options"> | undefined;
  readonly fill: CupFill;
  readonly size: number;
}

type Layer = readonly [tone: string, share: number];

const recipes: Readonly<Record<string, readonly Layer[]>> = {
  espresso: [["espresso", 0.35]],
  "double-espresso": [["espresso", 0.6]],
  americano: [
    ["espresso", 0.3],
    ["water", 0.6],
  ],
  "flat-white": [
    ["espresso", 0.35],
    ["milk", 0.45],
    ["foam", 0.1],
  ],
  cappuccino: [
    ["espresso", 0.3],
    ["milk", 0.25],
    ["foam", 0.35],
  ],
};

const unknownRecipe: readonly Layer[] = [
  ["espresso", 0.4],
  ["milk", 0.4],
];

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
  const layers = drink === undefined ? [] : (recipes[drink.id] ?? unknownRecipe);
  let top = bottom;
  return layers.map(([tone, share]) => {
    const height = share * depth * level;
    top -= height;
    return (
      <rect
        key={tone}
        x="8"
        y={top}
        width="44"
        height={height + 0.5}
        fill={`var(--${toneOf(tone, drink)})`}
      />
    );
  });
}

function toneOf(tone: string, drink: Props["drink"]): string {
  return tone === "milk" && drink?.options?.["milk"] === "oat" ? "oat" : tone;
}
