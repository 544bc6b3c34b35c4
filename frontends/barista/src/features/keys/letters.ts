/** What a letter does to the card that has the focus: it presses this button of it. */
export const letters = {
  t: "make",
  d: "complete",
  a: "together",
  h: "collect",
  m: "makeAnyway",
  r: "remake",
  o: "takeOver",
  g: "unmake",
  c: "cancel",
  u: "undo",
  n: "now",
  p: "print-label",
} as const;

export type Letter = keyof typeof letters;

export function isLetter(key: string): key is Letter {
  return Object.hasOwn(letters, key);
}
