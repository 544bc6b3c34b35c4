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

test("says when with its weekday where it is not today", () => {
  const now = "2026-11-02T09:00:00.000Z";
  const { when } = ja;
  expect(when("2026-11-02T13:00:00.000Z", now, "Europe/Berlin")).toBe("14:00");
  expect(when("2026-11-02T23:30:00.000Z", now, "Europe/Berlin")).toBe("火曜日 0:30");
  const english = en.when;
  expect(english("2026-11-02T13:00:00.000Z", now, "Europe/Berlin")).toMatch(/^at 2:00\sPM$/);
  expect(english("2026-11-02T23:30:00.000Z", now, "Europe/Berlin")).toMatch(/^on Tuesday at 12:30\sAM$/);
});

test.each([
  ["six days ahead", "2026-12-03T07:00:00.000Z", "on Thursday at 8:00 AM", "木曜日 8:00"],
  ["a week ahead", "2026-12-04T07:00:00.000Z", "on Friday, December 4 at 8:00 AM", "12月4日金曜日 8:00"],
  ["later", "2027-01-04T07:00:00.000Z", "on Monday, January 4 at 8:00 AM", "1月4日月曜日 8:00"],
  ["a week ago", "2026-11-20T07:00:00.000Z", "on Friday, November 20 at 8:00 AM", "11月20日金曜日 8:00"],
])(
  "on a Friday, what is %s is named so that it cannot be taken for another day",
  (_, at, english, japanese) => {
    const now = "2026-11-27T22:30:00.000Z";
    expect(en.when(at, now, "Europe/Berlin").replace(/\s/g, " ")).toBe(english);
    expect(ja.when(at, now, "Europe/Berlin")).toBe(japanese);
  },
);

test("days are those of the shop, also where a clock is put back between them", () => {
  const { when } = en;
  const lateOnSaturday = "2026-10-24T21:59:00.000Z";
  expect(when("2026-10-24T22:01:00.000Z", lateOnSaturday, "Europe/Berlin")).toMatch(/^on Sunday at 12:01/);
  expect(when("2026-10-31T22:59:00.000Z", lateOnSaturday, "Europe/Berlin")).toMatch(
    /^on Saturday, October 31/,
  );
  expect(when("2026-10-30T22:59:00.000Z", lateOnSaturday, "Europe/Berlin")).toMatch(/^on Friday at/);
});
