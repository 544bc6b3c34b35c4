// @vitest-environment node
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

function colour(token: string, dark: boolean): string {
  const value = new RegExp(`--${token}: (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));`).exec(css);
  return value?.[3] ?? value?.[dark ? 2 : 1] ?? `no colour ${token}`;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["ground", "surface", "sunken"];
const states = ["waiting", "making", "ready", "trouble"];

const text: [string, string, number][] = [
  ...grounds.flatMap((ground): [string, string, number][] => [
    ["ink", ground, 7],
    ["ink-quiet", ground, 4.5],
    ["accent", ground, 4.5],
    ["line-strong", ground, 3],
    ["ready", ground, 7],
    ...states.map((state): [string, string, number] => [state, ground, 4.5]),
  ]),
  ...[...states, "accent"].flatMap((tint): [string, string, number][] => [
    ["ink", `${tint}-tint`, 7],
    ["ink-quiet", `${tint}-tint`, 4.5],
  ]),
  ...states.map((state): [string, string, number] => [state, `${state}-tint`, 4.5]),
  ["accent", "accent-tint", 4.5],
  ["accent-ink", "accent", 4.5],
  ["accent-ink", "accent-strong", 4.5],
  ["ready-ink", "ready", 7],
  ["trouble-ink", "trouble", 4.5],
];

test.each(text)("%s can be read on %s (%d:1) in light and dark", (ink, ground, least) => {
  for (const dark of [false, true]) {
    expect(contrast(colour(ink, dark), colour(ground, dark))).toBeGreaterThanOrEqual(least);
  }
});

test("nothing else names a colour", () => {
  const base = readFileSync(new URL("./base.css", import.meta.url), "utf8");
  expect(base.match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/gi)).toBeNull();
});
