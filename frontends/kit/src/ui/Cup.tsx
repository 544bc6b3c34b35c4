import { useId } from "preact/hooks";
import type { OrderState, Recipe } from "../api/types.ts";
import { floor, isFrothy, layersOf, type DrawnLayer } from "./cupLayers.ts";

/** empty while choosing, planned (pale) while it waits, then what happens to the drink. */
type CupFill = "empty" | "planned" | "filling" | "full" | "steaming";

interface Props {
  readonly recipe?: Recipe | undefined;
  readonly fill: CupFill;
  /** In pixels, or any CSS length. */
  readonly size: number | string;
  /** One colour, that of the text: for paper, and where colours mean something else. */
  readonly mono?: boolean;
  /** Its name where no words stand beside it. */
  readonly label?: string;
}

const inside = "M11 15.5h36V38a15 15 0 0 1-15 15h-6a15 15 0 0 1-15-15z";
const outside = "M8 17h42v21.5A17.5 17.5 0 0 1 32.5 56h-7A17.5 17.5 0 0 1 8 38.5z";
const handle = "M50 23h3.5a7 7 0 0 1 0 14H50";
const steam = ["M23 13c-3.2-3.4 3.2-5.4 0-10", "M35 13c-3.2-3.4 3.2-5.4 0-10"];
const smallSize = 40;
const pouredSoFar = 0.6;

/** A cup cut open: its layers say which drink it is, its filling how far it has come. */
export function Cup({ recipe, fill, size, mono = false, label }: Props) {
  const id = useId();
  const small = typeof size === "number" && size < smallSize;
  const layers = fill === "empty" ? [] : layersOf(recipe);
  const line = small ? 4 : 2.2;
  return (
    <svg
      class="cup"
      data-fill={fill}
      data-mono={mono}
      width={size}
      height={size}
      viewBox="0 0 64 64"
      fill="none"
      stroke="currentColor"
      stroke-linejoin="round"
      stroke-linecap="round"
      stroke-width={line}
      focusable="false"
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <clipPath id={id}>
        <path d={inside} />
      </clipPath>
      <path class="cup-wall" d={outside} stroke="none" />
      {fill === "filling" && <Stream layers={layers} />}
      <g clip-path={`url(#${id})`} stroke="none">
        <g class="cup-drink">
          {layers.map((layer, index) => (
            <Layer key={index} layer={layer} onTop={index === layers.length - 1} small={small} />
          ))}
        </g>
      </g>
      <path d={outside} />
      <path d={handle} />
      {!small && <path d="M13 60.5h32" />}
      {fill === "steaming" && steam.map((wisp) => <path key={wisp} class="cup-steam" d={wisp} />)}
    </svg>
  );
}

export function fillOf(state: OrderState): CupFill {
  switch (state) {
    case "QUEUED":
      return "planned";
    case "MAKING":
      return "filling";
    case "COMPLETED":
      return "steaming";
    default:
      return "empty";
  }
}

interface LayerProps {
  readonly layer: DrawnLayer;
  readonly onTop: boolean;
  readonly small: boolean;
}

function Layer({ layer, onTop, small }: LayerProps) {
  const { part, top, bottom } = layer;
  const body = `V${bottom + (bottom === floor ? 1 : 0.4)}H9z`;
  const froth = onTop && isFrothy(part) && !small;
  const edge = froth ? frothOn(top) : `M9 ${top}H49`;
  return (
    <g data-part={part} style={{ "--tone": layer.tone, "--depth": layer.depth }}>
      <path class="cup-layer" d={edge + body} />
      {part === "espresso" && onTop && !small && <path class="cup-crema" d={`M9 ${top}H49v2.4H9z`} />}
      {part === "ice" && !small && <Ice top={top} />}
      {!froth && <path class="cup-surface" d={`M9 ${top}H49`} />}
    </g>
  );
}

/** A soft crown, a little above where the foam would end. */
function frothOn(top: number): string {
  return `M9 ${top}c2-2.4 8-3 11-1c3-2.6 10-2.6 13 0.2c3-2 11-1.6 16 0.8`;
}

function Ice({ top }: { top: number }) {
  return (
    <g class="cup-ice">
      <rect x="16" y={top + 1.5} width="9" height="9" rx="2" transform={`rotate(-14 20 ${top + 6})`} />
      <rect x="31" y={top + 2.5} width="9" height="9" rx="2" transform={`rotate(18 35 ${top + 7})`} />
    </g>
  );
}

/** What is being poured: the layer that the cup has reached. */
function Stream({ layers }: { layers: readonly DrawnLayer[] }) {
  const top = layers.at(-1)?.top ?? floor;
  const surface = floor - (floor - top) * pouredSoFar;
  const poured = layers.find((layer) => layer.top <= surface);
  return poured === undefined ? null : (
    <g data-part={poured.part} style={{ "--tone": poured.tone, "--depth": Math.max(0.5, poured.depth) }}>
      <path class="cup-layer" stroke="none" d={`M27 2.5h4V${surface + 1}h-4z`} />
    </g>
  );
}
