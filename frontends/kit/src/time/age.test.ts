import { expect, test } from "vitest";
import { ageWords, agoWords } from "./age.ts";

const nine = "2026-11-02T09:00:00.000Z";
const later = (seconds: number) => Date.parse(nine) + seconds * 1000;

test.each([
  [-5, "just now", "たった今"],
  [59, "just now", "たった今"],
  [60, "1 min", "1分"],
  [3850, "1 h 4 min", "1時間4分"],
])("%d seconds on it is %s", (seconds, en, ja) => {
  expect(ageWords(nine, later(seconds), "en")).toBe(en);
  expect(ageWords(nine, later(seconds), "ja")).toBe(ja);
});

test("what is past is so long ago", () => {
  expect(agoWords(Date.parse(nine), later(125), "en")).toBe("2 min ago");
  expect(agoWords(nine, later(125), "ja")).toBe("2分前");
  expect(agoWords(nine, later(1), "ja")).toBe("たった今");
});
