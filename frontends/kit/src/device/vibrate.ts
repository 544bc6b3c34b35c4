const patterns = { ready: [200, 100, 200, 100, 400], touch: [15] } as const;

/** False where the device cannot, or may not yet. */
export function vibrate(pattern: keyof typeof patterns): boolean {
  return typeof navigator.vibrate === "function" && navigator.vibrate([...patterns[pattern]]);
}
