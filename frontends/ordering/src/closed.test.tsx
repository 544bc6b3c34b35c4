import { findByRole, findByText, waitFor } from "@testing-library/dom";
import { order, shop, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OrderModel } from "./visit/orderModel.ts";
import { api, inMinutes, openApp } from "./testing.tsx";

const mine = `GET ${api}/orders/order-0001`;
const closed = { open: false, timeZone: "Europe/Berlin" };
const archived = { ...closed, archived: true, announcement: { en: "Back at 14:00" } };
let model: OrderModel;

beforeEach(() => localStorage.clear());
afterEach(() => model.stop());

function open(code: string | undefined, answers: Record<string, Answer>) {
  const app = openApp(code, answers);
  ({ model } = app);
  return app.screen;
}

test.each([
  ["later today", { changesAt: inMinutes(30) }, "ただいま準備中です"],
  ["after a break", { changesAt: inMinutes(900), pausedUntil: inMinutes(900) }, "ただいま準備中です"],
  ["tomorrow", { changesAt: inMinutes(24 * 60) }, "本日の受付は終了しました"],
  ["at no known time", {}, "本日の受付は終了しました"],
  ["never again", { archived: true }, "この店舗は閉店しました"],
])("a shop that opens %s says so in Japanese, before and after a scan", async (_, change, name) => {
  localStorage.setItem("serverlesspresso.language", "ja");
  const at = { [`GET ${api}`]: [200, shop({ ...closed, ...change })] } satisfies Record<string, Answer>;
  await findByRole(open(undefined, at), "heading", { name });
  model.stop();
  const afterScan = open("code-1", { ...at, [`POST ${api}/scans`]: [409, { code: "SHOP_CLOSED" }] });
  await findByRole(afterScan, "heading", { name });
});

test("a time that has passed is not one at which a shop opens", async () => {
  const soon = open(undefined, { [`GET ${api}`]: [200, shop({ ...closed, changesAt: inMinutes(-1) })] });
  await findByText(soon, "It opens any moment now. Scan the code then.");
  model.stop();
  const late = open(undefined, { [`GET ${api}`]: [200, shop({ ...closed, changesAt: inMinutes(-4) })] });
  await findByText(late, "Please come back when it is open, and scan the code then.");
});

test.each([
  ["before a scan", undefined, {}],
  ["after a scan", "code-1", { [`POST ${api}/scans`]: [409, { code: "SHOP_CLOSED" }] }],
  [
    "after an order",
    "code-1",
    { [mine]: [200, { order: order({ state: "REJECTED", reason: "SHOP_CLOSED" }) }] },
  ],
  ["after a drink", "code-1", { [mine]: [200, { order: order({ state: "CANCELLED", number: 42 }) }] }],
] as const)("%s a shop that is closed for good invites nobody to come back", async (_, code, answers) => {
  const screen = open(code, { ...answers, [`GET ${api}`]: [200, shop(archived)] });
  await findByText(screen, "Nobody can order here any more. Thank you for having been here.");
  await waitFor(() =>
    expect(screen.textContent).not.toMatch(/when it (is open|opens)|another drink|Back at/),
  );
  expect(screen.textContent).not.toContain("Try again");
});
