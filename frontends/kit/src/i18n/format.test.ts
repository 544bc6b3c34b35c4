import { expect, test, vi } from "vitest";
import { formatFor, localeOf } from "./format.ts";

const [en, ja] = [formatFor("en"), formatFor("ja")];

test("writes durations in words", () => {
  expect([0, 59, 60, 150, 3600, 3900].map(en.duration)).toEqual([
    "0 s",
    "59 s",
    "1 min",
    "2 min",
    "1 h",
    "1 h 5 min",
  ]);
  expect([59, 150, 3600, 3900].map(ja.duration)).toEqual(["59秒", "2分", "1時間", "1時間5分"]);
});

test("writes numbers, times and lists as the language does", () => {
  const nineOnFour = "2026-11-02T00:04:00.000Z";
  expect(en.number(12345)).toBe("12,345");
  expect(en.percent(0.25)).toBe("25%");
  expect(ja.time(nineOnFour, "Asia/Tokyo")).toBe("9:04");
  expect(en.time(nineOnFour, "Asia/Tokyo")).toMatch(/^9:04\sAM$/);
  expect(ja.day(nineOnFour, "Asia/Tokyo")).toBe("11月2日(月)");
  expect(ja.list(["水", "氷"])).toBe("水、氷");
});

test("follows the kind of English that the browser prefers", () => {
  const languages = vi.spyOn(navigator, "languages", "get").mockReturnValue(["ja-JP", "en-GB", "en"]);
  expect(localeOf("en")).toBe("en-GB");
  expect(formatFor("en").time("2026-11-02T14:05:00.000Z")).toBe("14:05");
  languages.mockReturnValue(["fr"]);
  expect(localeOf("ja")).toBe("ja");
  languages.mockRestore();
});
