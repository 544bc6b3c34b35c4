import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { shop, someTime } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { afterEach, expect, test, vi } from "vitest";
import { empty } from "../../board/boardState.ts";
import { CodePanel } from "./CodePanel.tsx";

const now = Date.parse(someTime);
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

afterEach(() => void vi.useRealTimers());

function said(change: Partial<Shop>, clock = new ServerClock(() => now)): HTMLElement {
  const closed = shop({ open: false, timeZone: "Europe/Berlin", ...change });
  return draw(<CodePanel board={{ ...empty, shop: closed }} clock={clock} waiting />);
}

test.each([
  ["later today", { changesAt: at(30) }, "ただいま準備中です", "10:30に開店します。"],
  ["after a break", { changesAt: at(30), pausedUntil: at(30) }, "ただいま準備中です", "10:30に再開します。"],
  ["any moment", { changesAt: at(0) }, "ただいま準備中です", "まもなく開店します。"],
  ["tomorrow", { changesAt: at(24 * 60) }, "本日の受付は終了しました", "火曜日 10:00に開店します。"],
  ["at no known time", {}, "本日の受付は終了しました", "またのお越しをお待ちしています。"],
  ["never again", { archived: true }, "この店舗は閉店しました", "ご利用ありがとうございました。"],
])("a shop that opens %s says so in Japanese", (_, change, title, detail) => {
  const panel = said(change);
  expect(panel.querySelector("h2 [lang=ja]")?.textContent).toBe(title);
  expect(panel.querySelector(".detail [lang=ja]")?.textContent).toBe(detail);
});

test("a shop that is closed for good is seen off, and not until later", () => {
  const panel = said({ archived: true, changesAt: at(30) });
  expect(panel.querySelector("h2 [lang=en]")?.textContent).toBe("This shop is closed for good");
  expect(panel.textContent).not.toMatch(/See you|We open/);
});

test("once the time has come, nobody is told to wait for it", async () => {
  vi.useFakeTimers({ now });
  const panel = said({ changesAt: at(1) }, new ServerClock());
  await vi.advanceTimersByTimeAsync(59_900);
  expect(panel.textContent).toContain("10:01に開店します。");
  await vi.advanceTimersByTimeAsync(200);
  expect(panel.textContent).not.toContain("10:01");
  expect(panel.textContent).toContain("We open any moment now.");
});
