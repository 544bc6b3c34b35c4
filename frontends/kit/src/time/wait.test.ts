import { expect, test } from "vitest";
import { testCatalogue } from "../testing/catalogueTest.ts";
import { leftOf, waitTexts, waitWords } from "./wait.ts";

testCatalogue(waitTexts);

test.each([
  [180, 420, "3–7 min", "3〜7分"],
  [239, 361, "3–7 min", "3〜7分"],
  [240, 240, "4–5 min", "4〜5分"],
  [241, 299, "4–5 min", "4〜5分"],
  [59, 150, "up to 3 min", "3分以内"],
  [-20, 60, "up to 1 min", "1分以内"],
  [10, 59, "less than a minute", "1分以内"],
  [-90, 0, "a little later than expected", "予定より少し遅れています"],
  [3540, 4000, "59–67 min", "59〜67分"],
  [3600, 4000, "more than an hour", "1時間以上"],
])("from %d to %d seconds is %s", (fromSeconds, toSeconds, en, ja) => {
  expect(waitWords({ fromSeconds, toSeconds }, "en")).toBe(en);
  expect(waitWords({ fromSeconds, toSeconds }, "ja")).toBe(ja);
});

test("a wait grows shorter as time goes by", () => {
  const wait = { readyFrom: "2026-11-02T09:03:00.000Z", readyTo: "2026-11-02T09:07:00.000Z" };
  expect(leftOf(wait, Date.parse("2026-11-02T09:04:00.000Z"))).toEqual({ fromSeconds: -60, toSeconds: 180 });
});
