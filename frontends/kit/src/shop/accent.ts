import { useEffect } from "preact/hooks";
import type { Accent } from "../api/types.ts";

const colour = /^#[0-9a-f]{6}$/i;

/** Gives the page the accent of its shop; the styles do the rest. Without one the usual accent stays. */
export function useAccent(accent: Accent | undefined): void {
  const { light = "", dark = "" } = accent ?? {};
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    if (colour.test(light) && colour.test(dark)) {
      style.setProperty("--own-light", light);
      style.setProperty("--own-dark", dark);
      dataset["accent"] = "own";
    } else {
      delete dataset["accent"];
    }
  }, [light, dark]);
}
