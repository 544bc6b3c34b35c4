/** What is written on the accent, and what the accent is written on, as the styles of the screens have it. */
export const beside = {
  light: ["#ffffff", "#faf6f0", "#fffdf9", "#f1e9de"],
  dark: ["#1e1512", "#2a1f1a", "#150e0c"],
} as const;

/** What a button looks like on a screen of that theme. */
export const sampleOf = {
  light: { ink: "#ffffff", ground: "#faf6f0" },
  dark: { ink: "#1e1512", ground: "#1e1512" },
} as const;

export type Theme = keyof typeof beside;

export const usualAccent = { light: "#a4511a", dark: "#e59a5c" } as const;

/** "Contrast (Minimum)" of WCAG 2.2. */
export const leastContrast = 4.5;

/** The least contrast that this accent has to anything beside it, from 1 to 21. */
export function contrastOf(theme: Theme, colour: string): number {
  return Math.min(...beside[theme].map((other) => contrast(colour, other)));
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(hex)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colour moved towards black on paper, or towards white on roast, until it can be read there. */
export function readable(theme: Theme, hex: string): string {
  const end = theme === "light" ? 0 : 255;
  for (let part = 0; part < 20; part++) {
    const mixed = partsOf(hex).map((each) => Math.round(each + ((end - each) * part) / 20));
    const colour = `#${mixed.map((each) => each.toString(16).padStart(2, "0")).join("")}`;
    if (contrastOf(theme, colour) >= leastContrast) {
      return colour;
    }
  }
  return usualAccent[theme];
}

function partsOf(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) || 0);
}
