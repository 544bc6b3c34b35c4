import { findByRole, findByTestId, findByText, fireEvent, getByTestId, waitFor } from "@testing-library/dom";
import { CredentialStore } from "@serverlesspresso/kit/pairing/credentialStore.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, shop, someTime } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App } from "./App.tsx";
import { begin, making, openTablet, queued } from "./testing/openTablet.tsx";

const api = "/api/shops/demo";

beforeEach(() => localStorage.clear());
afterEach(() => {
  history.replaceState(null, "", "/");
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("asks who works before it shows the board, and takes letters only", async () => {
  const { screen } = await openTablet([queued]);
  await begin(screen, "Mika 2");
  await findByText(screen, /A first name, in letters only/);
  await begin(screen, "mika");
  await findByRole(screen, "button", { name: "Mika", pressed: true });
  await findByTestId(screen, "order-card-7");
});

test("what is asked for comes in the name of whoever has tapped it", async () => {
  const { screen, actions } = await openTablet([queued]);
  await begin(screen, "美香");
  fireEvent.click(await findByTestId(screen, "make"));
  await waitFor(() => expect(actions()).toEqual([["MAKE", "%E7%BE%8E%E9%A6%99"]]));
});

test("one tap hands the tablet over, and what was held goes out in the name before", async () => {
  const { screen, people, actions } = await openTablet([making]);
  await begin(screen, "Aiko");
  fireEvent.click(await findByTestId(screen, "someone-else"));
  await begin(screen, "Mika");
  fireEvent.click(await findByTestId(screen, "complete"));
  expect(actions()).toEqual([]);
  fireEvent.click(await findByRole(screen, "button", { name: "Aiko" }));
  expect(people.user()).toBe("Aiko");
  await waitFor(() => expect(actions()).toEqual([["COMPLETE", "Mika"]]));
});

test("of two people at one tablet only one makes a drink; the other may take it over", async () => {
  const { screen } = await openTablet([making]);
  await begin(screen, "Aiko");
  await findByText(screen, "Mika is making it");
  await findByTestId(screen, "takeOver");
  expect(screen.querySelector("[data-testid=complete]")).toBeNull();
  fireEvent.click(getByTestId(screen, "someone-else"));
  await begin(screen, "Mika");
  await findByTestId(screen, "complete");
});

test("of many names the latest have a place in the bar, and so has whoever works", async () => {
  const { screen, people } = await openTablet([queued]);
  ["Mika", "Aiko", "Ken", "Nora", "Yuki"].forEach((name) => people.use(name));
  const inBar = () =>
    [...screen.querySelectorAll("[data-testid=worker]")].map(({ textContent }) => textContent);
  await waitFor(() => expect(inBar()).toEqual(["Ken", "Nora", "Yuki"]));
  people.use("Mika");
  await waitFor(() => expect(inBar()).toEqual(["Mika", "Nora", "Yuki"]));
});

test("a tablet without a credential is paired from the list of shops, and opens the board of its shop", async () => {
  history.replaceState(null, "", "/barista/?pair");
  const credential = {
    shopId: "demo",
    deviceId: "d",
    accessToken: "a",
    renewalToken: "r",
    expiresAt: "2099-01-01",
  };
  const { send, asked } = fakeFetch({
    "POST /api/pairings": [
      201,
      {
        code: "K7PM4X",
        secret: "s",
        expiresAt: "2099-01-01",
        confirmUrl: "http://pair",
        serverTime: someTime,
      },
    ],
    "POST /api/pairings/K7PM4X/claim": [200, credential],
    [`GET ${api}`]: [200, shop()],
  });
  vi.stubGlobal("fetch", send);
  const screen = draw(<App />);
  await findByTestId(screen, "who-works");
  expect(asked.find(({ what }) => what === "POST /api/pairings")?.body).toEqual({ kind: "tablet" });
  expect(location.pathname + location.search).toBe("/barista/demo");
  expect(new CredentialStore("tablet").read()).toEqual(credential);
});

test("a tablet that was removed forgets its shop, says so and shows a code", async () => {
  history.replaceState(null, "", "/barista/demo");
  vi.spyOn(navigator, "locks", "get").mockReturnValue(undefined as unknown as LockManager);
  new CredentialStore("tablet").save({
    shopId: "demo",
    deviceId: "d",
    accessToken: "a",
    renewalToken: "r",
    expiresAt: "2020-01-01T00:00:00.000Z",
  });
  const { send } = fakeFetch({
    "POST /api/devices/token": [401, { code: "DEVICE_NOT_PAIRED" }],
    "POST /api/pairings": [
      201,
      { code: "K7PM4X", secret: "s", expiresAt: "2099-01-01", confirmUrl: "http://pair" },
    ],
    "POST /api/pairings/K7PM4X/claim": [202, {}],
    [`GET ${api}`]: [200, shop()],
  });
  vi.stubGlobal("fetch", send);
  const screen = draw(<App />);
  await findByTestId(screen, "removed");
  await findByText(screen, "K7PM4X");
  expect(new CredentialStore("tablet").read()).toBeUndefined();
  expect(location.pathname + location.search).toBe("/barista/demo?pair");
});
