// @vitest-environment node
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { beside, contrast, contrastOf, leastContrast, readable, sampleOf, usualAccent } from "./contrast.ts";

const css = readFileSync(new URL("../../../../kit/src/styles/tokens.css", import.meta.url), "utf8");

function tokens(name: string): readonly [string, string] {
  const [, light = "", dark = ""] =
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  return [light, dark];
}

test("contrast is that of the standard", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 3);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.478, 3);
  expect(contrast("#ffffff", "#0000ff")).toBeCloseTo(8.592, 3);
});

test("the colours beside the accent and the usual accent are those of the styles", () => {
  const known = ["accent-ink", "ground", "surface", "sunken"].map(tokens);
  expect(new Set(known.map(([light]) => light))).toEqual(new Set(beside.light));
  expect(new Set(known.map(([, dark]) => dark))).toEqual(new Set(beside.dark));
  expect(tokens("accent-ink")).toEqual([sampleOf.light.ink, sampleOf.dark.ink]);
  expect(tokens("ground")).toEqual([sampleOf.light.ground, sampleOf.dark.ground]);
  expect(tokens("accent")).toEqual([usualAccent.light, usualAccent.dark]);
});

test.each(["#ff8800", "#ffffff", "#000000", "#3366cc", "#00ff00"])(
  "%s becomes readable in both themes",
  (colour) => {
    for (const theme of ["light", "dark"] as const) {
      expect(contrastOf(theme, readable(theme, colour))).toBeGreaterThanOrEqual(leastContrast);
    }
  },
);

test("what can be read already stays as it is", () => {
  expect(readable("light", "#1d5f8a")).toBe("#1d5f8a");
});
