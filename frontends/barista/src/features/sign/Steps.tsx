import type { Recipe } from "@serverlesspresso/kit/api/types.ts";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import type { ComponentChildren } from "preact";

/** The three drawings of the sign, each on a ground of 160 by 100. */
function Drawing({ children }: { children: ComponentChildren }) {
  return (
    <svg
      class="sign-drawing"
      viewBox="0 0 160 100"
      fill="none"
      stroke="currentColor"
      stroke-width="2.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

const finders = [
  [30, 22],
  [62, 22],
  [30, 54],
] as const;
const modules = [
  "M54 26v6M54 40v4h-6M34 46h4",
  "M48 54v6h6M62 46h8v6M78 46v4",
  "M62 62h6v8M76 60v4M54 70v4h10M74 72h4",
];

/** A display with its code, and a phone that reads it. */
export function ScanDrawing() {
  return (
    <Drawing>
      <rect x="16" y="10" width="76" height="74" rx="6" />
      <path d="M54 84v10M38 94h32" />
      {finders.map(([x, y]) => (
        <g key={`${x} ${y}`}>
          <rect x={x} y={y} width="16" height="16" rx="2" />
          <rect x={x + 5.5} y={y + 5.5} width="5" height="5" fill="currentColor" stroke="none" />
        </g>
      ))}
      {modules.map((path) => (
        <path key={path} d={path} />
      ))}
      <rect class="sign-front" x="104" y="32" width="38" height="62" rx="7" />
      <path class="sign-accent" d="M112 52v-7h7M127 45h7v7M134 68v7h-7M119 75h-7v-7" />
      <path class="sign-accent" d="M112 60h22" />
      <path d="M120 87h6" />
    </Drawing>
  );
}

/** A phone with three drinks of the menu, one of them chosen. */
export function ChooseDrawing({ recipes }: { recipes: readonly (Recipe | undefined)[] }) {
  return (
    <Drawing>
      <rect class="sign-front" x="48" y="4" width="64" height="94" rx="9" />
      {recipes.map((recipe, row) => (
        <g key={row} transform={`translate(56 ${12 + row * 26})`}>
          {row === 1 && <rect class="sign-chosen" x="-3" y="-2.5" width="54" height="26" rx="5" />}
          <Cup recipe={recipe} fill="full" size={21} />
          <path d={row === 1 ? "M28 8h16M28 14h10" : "M28 8h14M28 14h8"} />
        </g>
      ))}
      <circle class="sign-accent-fill" cx="112" cy="52" r="9" />
      <path class="sign-tick" d="M107.500 52l3 3.500l6-7" />
    </Drawing>
  );
}

/** A number that is ready, and its drink. */
export function CollectDrawing({ recipe }: { recipe: Recipe | undefined }) {
  return (
    <Drawing>
      <rect class="sign-plate" x="14" y="24" width="64" height="46" rx="9" />
      <text class="sign-number" x="46" y="58" text-anchor="middle">
        27
      </text>
      <g transform="translate(86 18)">
        <Cup recipe={recipe} fill="steaming" size={66} />
      </g>
      <path d="M8 88h144" />
    </Drawing>
  );
}
