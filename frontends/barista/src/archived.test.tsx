import {
  findByRole,
  findByTestId,
  findByText,
  fireEvent,
  queryByTestId,
  waitFor,
} from "@testing-library/dom";
import { order, shop, someTime } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, expect, test } from "vitest";
import { api, board, openCounter, queued, transport } from "./testing/openCounter.tsx";

const closedForGood = shop({ open: false, archived: true, version: 2 });
const manager = new Set(["manager"] as const);
const changing = ["new-order", "toggle-shop", "panel-menu", "panel-devices", "open-settings"];

afterEach(() => history.replaceState(null, "", "/"));

test("the board of a shop that is closed for good says so, and offers nothing that cannot work", async () => {
  const { screen } = await openCounter({ [`GET ${api}`]: [200, closedForGood] }, manager);
  await findByText(screen, "Closed for good");
  expect(changing.filter((name) => queryByTestId(screen, name))).toEqual([]);
  await findByTestId(screen, "open-figures");
  await findByRole(screen, "button", { name: "Make" });
});

test("what is open when the shop is closed for good goes, the settings page too", async () => {
  const { screen } = await openCounter({}, manager);
  for (const name of changing) {
    await findByTestId(screen, name);
  }
  fireEvent.click(await findByTestId(screen, "panel-menu"));
  await findByTestId(screen, "menu-panel");
  fireEvent.click(await findByTestId(screen, "new-order"));
  await findByTestId(screen, "close-new-order");
  transport.publish({ type: "shop", shop: closedForGood });
  await waitFor(() => expect(queryByTestId(screen, "menu-panel")).toBeNull());
  expect(queryByTestId(screen, "close-new-order")).toBeNull();
});

test.each(["settings", "menu", "sign"])(
  "the address of the page %s leads to the board then",
  async (page) => {
    history.replaceState(null, "", `#${page}`);
    const { screen } = await openCounter({ [`GET ${api}`]: [200, closedForGood] }, manager);
    await waitFor(() => expect(screen.querySelector(".counter")?.getAttribute("data-page")).toBe("board"));
  },
);

test("what was not made there can be left, and not be made anyway", async () => {
  const expired = order({ ...queued, version: 3, state: "EXPIRED", endedAt: someTime });
  const { screen } = await openCounter({
    [`GET ${api}`]: [200, closedForGood],
    [board]: [200, { orders: [expired] }],
  });
  await findByTestId(screen, "leaveIt");
  expect(queryByTestId(screen, "makeAnyway")).toBeNull();
});

test("a tap that comes too late for that is answered with why", async () => {
  let current = shop();
  const { screen } = await openCounter({
    [`GET ${api}`]: () => [200, current],
    [`PATCH ${api}`]: () => {
      current = closedForGood;
      return [410, { code: "SHOP_ARCHIVED" }];
    },
  });
  fireEvent.click(await findByTestId(screen, "toggle-shop"));
  await findByText(screen, /This shop is closed for good/);
  await findByText(screen, "Closed for good");
});
