import { findByRole, findByTestId, findByText, fireEvent, getByTestId, waitFor } from "@testing-library/dom";
import { CredentialStore } from "@serverlesspresso/kit/pairing/credentialStore.ts";
import { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import {
  fakeFetch,
  FakeTransport,
  grant,
  order,
  shop,
  someTime,
} from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { App } from "./App.tsx";
import { CounterScreen } from "./CounterScreen.tsx";
import { CounterModel } from "./counter/counterModel.ts";
import { idAt } from "./features/tablet/firstName.ts";
import { People } from "./features/tablet/people.ts";

const api = "/api/shops/demo";
const drink = { id: "flat-white", name: { en: "Flat White" }, options: {} };
const queued = order({ version: 2, state: "QUEUED", number: 7, drink, queuedAt: someTime });
const making = { ...queued, version: 3, state: "MAKING", claimedBy: { id: idAt("d", "Mika"), name: "Mika" } };
let model: CounterModel | undefined;

beforeEach(() => localStorage.clear());
afterEach(() => {
  model?.stop();
  history.replaceState(null, "", "/");
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open(orders: readonly object[]) {
  const clock = new ServerClock(() => Date.parse(someTime));
  const people = new People("demo", clock.now());
  const { send, asked } = fakeFetch({
    [`GET ${api}`]: [200, shop()],
    [`POST ${api}/connections`]: [200, grant()],
    [`GET ${api}/orders?state=QUEUED,MAKING,COMPLETED,EXPIRED&limit=100`]: [200, { orders }],
    [`POST ${api}/orders/${queued.orderId}/actions`]: [202, { requestId: "r" }],
  });
  const client = new ApiClient({
    clock: new ServerClock(),
    fetch: send,
    token: () => "t",
    user: people.user,
  });
  const counter = new CounterModel({ shop: "demo", api: client, clock, transport: new FakeTransport() });
  model = counter;
  const roles = new Set(["barista"] as const);
  const cues = new Cues();
  function AtTablet() {
    const { now: name = "" } = useStore(people.store);
    const staff = { id: idAt("d", name), name, roles };
    const session = { shop: "demo", staff, api: client, clock, people, signOut: () => {} };
    return <CounterScreen session={session} model={counter} cues={cues} />;
  }
  const screen = draw(<AtTablet />);
  counter.start();
  await waitFor(() => expect(counter.store.value.connection).toBe("live"));
  const actions = () =>
    asked
      .filter(({ what }) => what.endsWith("/actions"))
      .map(({ body, headers }) => [(body as { action: string }).action, headers.get("device-user")]);
  return { screen, people, actions };
}

async function begin(screen: HTMLElement, name: string) {
  fireEvent.input(await findByTestId(screen, "first-name"), { target: { value: name } });
  fireEvent.click(await findByTestId(screen, "begin"));
}

test("asks who works before it shows the board, and takes letters only", async () => {
  const { screen } = await open([queued]);
  await begin(screen, "Mika 2");
  await findByText(screen, /A first name, in letters only/);
  await begin(screen, "mika");
  await findByRole(screen, "button", { name: "Mika", pressed: true });
  await findByTestId(screen, "order-card-7");
});

test("what is asked for comes in the name of whoever has tapped it", async () => {
  const { screen, actions } = await open([queued]);
  await begin(screen, "美香");
  fireEvent.click(await findByTestId(screen, "make"));
  await waitFor(() => expect(actions()).toEqual([["MAKE", "%E7%BE%8E%E9%A6%99"]]));
});

test("one tap hands the tablet over, and what was held goes out in the name before", async () => {
  const { screen, people, actions } = await open([making]);
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
  const { screen } = await open([making]);
  await begin(screen, "Aiko");
  await findByText(screen, "Mika is making it");
  await findByTestId(screen, "takeOver");
  expect(screen.querySelector("[data-testid=complete]")).toBeNull();
  fireEvent.click(getByTestId(screen, "someone-else"));
  await begin(screen, "Mika");
  await findByTestId(screen, "complete");
});

test("of many names the latest have a place in the bar, and so has whoever works", async () => {
  const { screen, people } = await open([queued]);
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
