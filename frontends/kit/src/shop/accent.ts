import { useEffect } from "preact/hooks";
import type { Accent } from "../api/types.ts";

const colour = /^#[0-9a-f]{6}$/i;

/** Gives the page the accent of its shop, and what follows from it; without one the usual accent stays. */
export function useAccent(accent: Accent | undefined): void {
  const { light = "", dark = "" } = accent ?? {};
  useEffect(() => {
    const { style } = document.documentElement;
    for (const [token, value] of Object.entries(tokensOf(light, dark))) {
      style.setProperty(token, value);
    }
  }, [light, dark]);
}

/** An empty value takes a token back to the usual one. Where one presses it is stronger, as a ground it is faint. */
export function tokensOf(light: string, dark: string): Readonly<Record<string, string>> {
  const given = colour.test(light) && colour.test(dark);
  const [strongLight, strongDark] = [
    `color-mix(in srgb, ${light} 82%, black)`,
    `color-mix(in srgb, ${dark} 82%, white)`,
  ];
  return {
    "--accent": given ? `light-dark(${light}, ${dark})` : "",
    "--accent-strong": given ? `light-dark(${strongLight}, ${strongDark})` : "",
    "--accent-tint": given ? "color-mix(in srgb, var(--accent) 8%, var(--ground))" : "",
  };
}
