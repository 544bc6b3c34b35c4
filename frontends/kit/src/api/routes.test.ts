import { expect, test } from "vitest";
import { fakeFetch, figures, shop, someTime, type Answer } from "../testing/fakes.ts";
import { ServerClock } from "../time/serverClock.ts";
import { ApiClient } from "./client.ts";
import { claimPairing, confirmPairing, openPairing, readDisplays, removeDisplay } from "./displays.ts";
import { readFigures } from "./figures.ts";
import { readJourney } from "./orders.ts";
import { setAvailable } from "./shop.ts";

function client(answers: Record<string, Answer>) {
  const { send, asked } = fakeFetch(answers);
  return { api: new ApiClient({ clock: new ServerClock(), fetch: send, token: () => "staff" }), asked };
}

test("sells a drink out at the version that it knows", async () => {
  const path = "PUT /api/shops/demo/menu/flat-white/availability";
  const { api, asked } = client({ [path]: [200, shop({ version: 8 })] });
  const changed = await setAvailable(api, shop({ version: 7 }), "flat-white", false);
  expect(changed.version).toBe(8);
  expect(asked[0]?.headers.get("if-match")).toBe('"7"');
  expect(asked[0]?.body).toEqual({ available: false });
});

test("asks for the figures of one day", async () => {
  const day = "2026-11-02";
  const { api } = client({
    [`GET /api/shops/demo/figures?day=${day}`]: [200, figures({ day, completed: 3 })],
  });
  expect((await readFigures(api, "demo", day)).completed).toBe(3);
});

test("reads a journey with the token of that customer", async () => {
  const answer: Answer = [200, { orderId: "a", entries: [{ at: someTime, detailType: "Order.Queued" }] }];
  const { api, asked } = client({ "GET /api/shops/demo/orders/a/journey": answer });
  expect((await readJourney(api, "demo", "a", "mine")).entries).toHaveLength(1);
  expect(asked[0]?.headers.get("authorization")).toBe("Bearer mine");
});

test("a display that is not confirmed yet has no credential", async () => {
  const { api, asked } = client({ "POST /api/pairings/K7/claim": [202, { expiresAt: someTime }] });
  expect(await claimPairing(api, { code: "K7", secret: "s" })).toBeUndefined();
  expect(asked[0]?.headers.has("authorization")).toBe(false);
});

test("a confirmed display has one", async () => {
  const credential = {
    shopId: "demo",
    displayId: "d",
    accessToken: "a",
    renewalToken: "r",
    expiresAt: someTime,
  };
  const { api } = client({
    "POST /api/pairings": [201, { code: "K7", secret: "s", expiresAt: someTime, confirmUrl: "http://pair" }],
    "POST /api/pairings/K7/claim": [200, credential],
  });
  expect(await claimPairing(api, await openPairing(api))).toMatchObject(credential);
});

test("a manager confirms, sees and removes displays", async () => {
  const display = { displayId: "d", name: "Door", pairedAt: someTime, renewedAt: someTime };
  const { api, asked } = client({
    "POST /api/shops/demo/pairings/K7": [200, display],
    "GET /api/shops/demo/displays": [200, { displays: [display] }],
    "DELETE /api/shops/demo/displays/d": [200, ""],
  });
  await confirmPairing(api, "demo", "K7", "Door");
  expect(asked[0]?.body).toEqual({ name: "Door" });
  expect(await readDisplays(api, "demo")).toEqual([display]);
  await removeDisplay(api, "demo", "d");
});
