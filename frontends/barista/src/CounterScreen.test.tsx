import {
  findByRole,
  findByTestId,
  findByText,
  fireEvent,
  getByRole,
  getByTestId,
  waitFor,
} from "@testing-library/dom";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import {
  fakeFetch,
  FakeTransport,
  figures,
  flatWhite,
  grant,
  order,
  shop,
  someTime,
  type Answer,
} from "@serverlesspresso/kit/testing/fakes.ts";
import { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { afterEach, expect, test } from "vitest";
import { CounterScreen } from "./CounterScreen.tsx";
import { CounterModel } from "./counter/counterModel.ts";

const api = "/api/shops/demo";
const board = `GET ${api}/orders?state=QUEUED,MAKING,COMPLETED,EXPIRED&limit=100`;
const drink = { ...flatWhite, options: { milk: "oat" } };
const queued = order({ version: 2, state: "QUEUED", number: 7, drink, queuedAt: someTime });
const making = order({ ...queued, version: 3, state: "MAKING", claimedBy: { id: "ken", name: "Ken" } });
const transport = new FakeTransport();
let model: CounterModel;

afterEach(() => model.stop());

async function open(answers: Record<string, Answer | (() => Answer)>) {
  const clock = new ServerClock(() => Date.parse(someTime));
  const { send, asked } = fakeFetch({
    [`GET ${api}`]: [200, shop()],
    [`POST ${api}/connections`]: [200, grant()],
    [board]: [200, { orders: [queued] }],
    ...answers,
  });
  const client = new ApiClient({ clock: new ServerClock(), fetch: send });
  const staff = {
    id: "aiko",
    name: "Aiko",
    username: "demo-barista",
    accessToken: "t",
    roles: new Set(["barista"] as const),
  };
  model = new CounterModel({ shop: "demo", api: client, clock, transport });
  const session = { shop: "demo", staff, api: client, clock, signOut: () => {} };
  const screen = draw(<CounterScreen session={session} model={model} cues={new Cues()} />);
  model.start();
  await waitFor(() => expect(model.store.value.connection).toBe("live"));
  return { screen, asked };
}

test("shows what differs from usual, and makes it", async () => {
  const action = `POST ${api}/orders/order-0001/actions`;
  const { screen, asked } = await open({ [action]: [202, { requestId: "request-1" }] });
  await findByText(screen, "Oat");
  fireEvent.click(getByRole(screen, "button", { name: "Make" }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "MAKE", version: 2 }));
  transport.publish({ type: "order", order: { ...making, claimedBy: { id: "aiko", name: "Aiko" } } });
  await findByText(screen, "You are making it");
  getByRole(screen, "button", { name: "Give back" });
});

test("a lost race is said in words and shows who won", async () => {
  const answer: Answer = [409, { state: "MAKING", order: making }];
  const { screen } = await open({ [`POST ${api}/orders/order-0001/actions`]: answer });
  fireEvent.click(await findByRole(screen, "button", { name: "Make" }));
  await findByText(screen, /Order 7 has just changed/);
  await findByText(screen, "Ken is making it");
});

test("a refusal that overtakes the answer to the request is still heard", async () => {
  const refusal = { action: "MAKE", requestId: "request-1", refusal: "WRONG_STATE" };
  const answer = (): Answer => {
    transport.publish({ type: "order", order: making, refusal });
    return [202, { requestId: "request-1" }];
  };
  const { screen } = await open({ [`POST ${api}/orders/order-0001/actions`]: answer });
  fireEvent.click(await findByRole(screen, "button", { name: "Make" }));
  await findByText(screen, /it has moved on/);
});

test("cancels with a reason", async () => {
  const { screen, asked } = await open({
    [`POST ${api}/orders/order-0001/actions`]: [202, { requestId: "request-1" }],
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Cancel" }));
  fireEvent.click(await findByRole(screen, "button", { name: "Out of something" }));
  expect(asked.filter(({ what }) => what.endsWith("/actions"))).toEqual([]);
  fireEvent.click(await findByRole(screen, "button", { name: "Do it now" }));
  const body = { action: "CANCEL", version: 2, reason: "OUT_OF_INGREDIENT" };
  await waitFor(() => expect(asked.at(-1)?.body).toEqual(body));
});

test("a ready drink is handed out with one tap, and called back within a minute", async () => {
  const action = `POST ${api}/orders/order-0001/actions`;
  const ready = order({ ...making, version: 4, state: "COMPLETED", endedAt: someTime });
  const { screen, asked } = await open({
    [board]: [200, { orders: [ready] }],
    [action]: [202, { requestId: "request-1" }],
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Handed out" }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "COLLECT", version: 4 }));
  const collected = { collectedAt: someTime, collectedBy: { id: "aiko", role: "BARISTA" } };
  transport.publish({ type: "order", order: { ...ready, version: 5, ...collected } });
  await waitFor(() => expect(screen.querySelector("[data-order]")).toBeNull());
  fireEvent.click(await findByRole(screen, "button", { name: "Call 7 back" }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "RECALL", version: 5 }));
  transport.publish({ type: "order", order: { ...ready, version: 6 } });
  await findByRole(screen, "button", { name: "Handed out" });
  expect(screen.querySelector("[data-testid=handed-out]")).toBeNull();
});

test("whoever hands out what its customer has just taken is told nothing", async () => {
  const ready = order({ ...making, version: 4, state: "COMPLETED", endedAt: someTime });
  const taken = { ...ready, version: 5, collectedAt: someTime, collectedBy: { role: "CUSTOMER" } };
  const { screen } = await open({
    [board]: [200, { orders: [ready] }],
    [`POST ${api}/orders/order-0001/actions`]: [409, { state: "COMPLETED", order: taken }],
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Handed out" }));
  await findByRole(screen, "button", { name: "Call 7 back" });
  expect(model.store.value.notice).toBeUndefined();
});

const expired = order({ ...queued, version: 3, state: "EXPIRED", endedAt: someTime, waitedFor: "BARISTA" });

test("what was not made stays, says so, and is made anyway", async () => {
  const { screen, asked } = await open({
    [`POST ${api}/orders/order-0001/actions`]: [202, { requestId: "request-1" }],
  });
  transport.publish({ type: "order", order: expired });
  await findByText(screen, "Not made in time");
  fireEvent.click(await findByRole(screen, "button", { name: "Make it anyway" }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "REMAKE", version: 3 }));
  transport.publish({ type: "order", order: { ...expired, version: 4, remadeAs: "order-0002" } });
  const again = { ...queued, orderId: "order-0002", number: 8, requested: { insteadOf: "order-0001" } };
  transport.publish({ type: "order", order: again });
  await findByText(screen, "Once more, ahead of the line");
  expect(screen.querySelectorAll("[data-order]")).toHaveLength(1);
});

test("what was not made can be left at that", async () => {
  const { screen } = await open({ [board]: [200, { orders: [expired] }] });
  fireEvent.click(await findByRole(screen, "button", { name: "Leave it" }));
  await waitFor(() => expect(screen.querySelector("[data-order]")).toBeNull());
});

test("a finished drink is made again, unless that is undone", async () => {
  const ready = order({ ...making, version: 4, state: "COMPLETED", endedAt: someTime });
  const { screen, asked } = await open({
    [board]: [200, { orders: [ready] }],
    [`POST ${api}/orders/order-0001/actions`]: [202, { requestId: "request-1" }],
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Make again" }));
  fireEvent.click(await findByRole(screen, "button", { name: "Undo" }));
  fireEvent.click(await findByRole(screen, "button", { name: "Make again" }));
  expect(asked.filter(({ what }) => what.endsWith("/actions"))).toEqual([]);
  fireEvent.click(await findByRole(screen, "button", { name: "Do it now" }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "REMAKE", version: 4 }));
});

test("what nobody collects leaves after the time of the shop", async () => {
  const endedAt = new Date(Date.parse(someTime) - 61_000).toISOString();
  const ready = order({ ...making, version: 4, state: "COMPLETED", endedAt });
  const { screen } = await open({
    [board]: [200, { orders: [ready] }],
    [`GET ${api}`]: [200, shop({ readyForSeconds: 60 })],
  });
  await findByText(screen, "Nothing to hand out.");
});

test("closes the shop at the version it knows", async () => {
  const { screen, asked } = await open({ [`PATCH ${api}`]: [200, shop({ open: false, version: 2 })] });
  fireEvent.click(await findByRole(screen, "button", { name: "Close the shop" }));
  await findByRole(screen, "button", { name: "Open the shop" });
  expect(asked.at(-1)?.headers.get("if-match")).toBe('"1"');
});

test("says when live updates are lost", async () => {
  const { screen } = await open({});
  transport.break();
  expect((await findByTestId(screen, "lost")).textContent).toContain("Live updates are lost");
});

test("marks a drink as sold out in two taps", async () => {
  const soldOut = shop({ version: 2 });
  const { screen, asked } = await open({
    [`PUT ${api}/menu/flat-white/availability`]: [
      200,
      { ...soldOut, menu: soldOut.menu.map((item) => ({ ...item, available: false })) },
    ],
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Menu" }));
  fireEvent.click(await findByTestId(screen, "offer-flat-white"));
  await findByText(screen, "Sold out");
  expect(asked.at(-1)?.body).toEqual({ available: false });
  expect(asked.at(-1)?.headers.get("if-match")).toBe('"1"');
});

test("leads to the figures and back", async () => {
  const { screen } = await open({
    [`GET ${api}/figures?day=2026-11-02`]: [200, figures({ completed: 3 })],
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Figures" }));
  expect((await findByTestId(screen, "figure-completed")).textContent).toBe("3");
  fireEvent.click(getByTestId(screen, "back-to-board"));
  await findByTestId(screen, "order-card-7");
});

const inState = (screen: HTMLElement, state: string) =>
  waitFor(() => expect(getByTestId(screen, "order-card-7").dataset["state"]).toBe(state));

const mine = order({ ...making, claimedBy: { id: "aiko", name: "Aiko" } });
const act = `POST ${api}/orders/order-0001/actions`;

test("a done drink is ready at once, and undone without asking anybody", async () => {
  const { screen, asked } = await open({ [board]: [200, { orders: [mine] }] });
  fireEvent.click(await findByRole(screen, "button", { name: "Done" }));
  await inState(screen, "COMPLETED");
  fireEvent.click(await findByRole(screen, "button", { name: "Undo" }));
  await findByText(screen, "You are making it");
  expect(asked.some(({ what }) => what === act)).toBe(false);
});

test("what is held is sent when the page goes away", async () => {
  const { screen, asked } = await open({
    [board]: [200, { orders: [mine] }],
    [act]: [202, { requestId: "request-1" }],
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Done" }));
  globalThis.dispatchEvent(new Event("pagehide"));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "COMPLETE", version: 3 }));
});

test("what is held is dropped with words when the order changes meanwhile", async () => {
  const { screen, asked } = await open({ [board]: [200, { orders: [mine] }] });
  fireEvent.click(await findByRole(screen, "button", { name: "Done" }));
  transport.publish({ type: "order", order: { ...queued, version: 4 } });
  await findByText(screen, /Order 7 changed meanwhile, so nothing was done/);
  await findByRole(screen, "button", { name: "Make" });
  globalThis.dispatchEvent(new Event("pagehide"));
  expect(asked.some(({ what }) => what === act)).toBe(false);
});

test("taking a drink moves its card at once, and an answer that fails rolls it back", async () => {
  const { screen } = await open({ [act]: [503, {}] });
  fireEvent.click(await findByRole(screen, "button", { name: "Make" }));
  await inState(screen, "MAKING");
  await findByText(screen, /did not get through/);
  await inState(screen, "QUEUED");
});

test("while live updates are lost, one look over HTTP tells", async () => {
  let orders = [queued];
  const { screen } = await open({ [board]: () => [200, { orders }] });
  transport.failing = true;
  transport.break();
  orders = [making];
  fireEvent.click(await findByRole(screen, "button", { name: "Look again" }));
  await findByText(screen, "Ken is making it");
  transport.failing = false;
});

test("arrows reach the cards and letters press their buttons, unless they are turned off", async () => {
  const { screen, asked } = await open({ [act]: [202, { requestId: "request-1" }] });
  const card = await findByTestId(screen, "order-card-7");
  fireEvent.keyDown(document.body, { key: "ArrowDown" });
  expect(document.activeElement).toBe(card);
  localStorage.setItem("serverlesspresso.letter-keys", "on");
  fireEvent.keyDown(card, { key: "t" });
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "MAKE", version: 2 }));
  await inState(screen, "MAKING");
  await waitFor(() => expect(document.activeElement).toBe(getByTestId(screen, "order-card-7")));
});

test("shows one kind of drink only", async () => {
  const latte = order({ ...queued, orderId: "order-0002", number: 8, drink: { ...flatWhite, id: "latte" } });
  const { screen } = await open({ [board]: [200, { orders: [queued, latte] }] });
  fireEvent.click(await findByTestId(screen, "filter-latte"));
  await waitFor(() => expect(screen.querySelector("[data-testid=order-card-7]")).toBeNull());
  fireEvent.click(await findByTestId(screen, "filter-all"));
  await findByTestId(screen, "order-card-7");
});
