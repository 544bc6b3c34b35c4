import { expect, test } from "vitest";
import { nameLines } from "./nameLines.ts";

test.each([
  ["Mika", 7, 1],
  ["Wilhelmine", 7, 1],
  ["Wilhelmine", 6, 2],
  ["Bartholomäus Ferdina", 7, 2],
  ["Bartholomäus Ferdina", 6, 3],
  ["Bartholomäus Ferdina", 8, 2],
  ["Anna-Lena", 4, 2],
  ["さくら", 3, 1],
  ["ばるとろめうすふぇるでぃなんどたろうさん", 7, 3],
  ["WWWWWWWWWWWWWWWWWWWW", 8.5, 2],
])("%s in a width of %d has %d lines", (name, width, lines) => {
  expect(nameLines(name, width)).toBe(lines);
});
