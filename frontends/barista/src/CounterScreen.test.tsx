import {
  findByRole,
  findByTestId,
  findByText,
  fireEvent,
  getByRole,
  getByTestId,
  waitFor,
} from "@testing-library/dom";
import { figures, order, shop, someTime, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { expect, test } from "vitest";
import {
  act,
  api,
  board,
  inState,
  making,
  mine,
  openCounter,
  queued,
  transport,
} from "./testing/openCounter.tsx";

test("shows what differs from usual, and makes it", async () => {
  const action = `POST ${api}/orders/order-0001/actions`;
  const { screen, asked } = await openCounter({ [action]: [202, { requestId: "request-1" }] });
  await findByText(screen, "Oat");
  fireEvent.click(getByRole(screen, "button", { name: "Make" }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "MAKE", version: 2 }));
  transport.publish({ type: "order", order: { ...making, claimedBy: { id: "aiko", name: "Aiko" } } });
  await findByText(screen, "You are making it");
  getByRole(screen, "button", { name: "Give back" });
});

test("a lost race is said in words and shows who won", async () => {
  const answer: Answer = [409, { state: "MAKING", order: making }];
  const { screen } = await openCounter({ [`POST ${api}/orders/order-0001/actions`]: answer });
  fireEvent.click(await findByRole(screen, "button", { name: "Make" }));
  await findByText(screen, "Ken took 7.");
  await findByText(screen, "Ken is making it");
});

test("a refusal that overtakes the answer to the request is still heard", async () => {
  const refusal = { action: "MAKE", requestId: "request-1", refusal: "WRONG_STATE" };
  const answer = (): Answer => {
    transport.publish({ type: "order", order: making, refusal });
    return [202, { requestId: "request-1" }];
  };
  const { screen } = await openCounter({ [`POST ${api}/orders/order-0001/actions`]: answer });
  fireEvent.click(await findByRole(screen, "button", { name: "Make" }));
  await findByText(screen, "Ken took 7.");
});

test("cancels with a reason", async () => {
  const { screen, asked } = await openCounter({
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
  const { screen, asked } = await openCounter({
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
  const { screen, model } = await openCounter({
    [board]: [200, { orders: [ready] }],
    [`POST ${api}/orders/order-0001/actions`]: [409, { state: "COMPLETED", order: taken }],
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Handed out" }));
  await findByRole(screen, "button", { name: "Call 7 back" });
  expect(model.store.value.notices).toEqual([]);
});

const expired = order({ ...queued, version: 3, state: "EXPIRED", endedAt: someTime, waitedFor: "BARISTA" });

test("what was not made stays over the lanes, says so, and is made anyway", async () => {
  const { screen, asked } = await openCounter({
    [`POST ${api}/orders/order-0001/actions`]: [202, { requestId: "request-1" }],
  });
  transport.publish({ type: "order", order: expired });
  await findByText(screen, "Not made in time");
  expect(getByTestId(screen, "order-card-7").closest(".over")).not.toBeNull();
  fireEvent.click(await findByRole(screen, "button", { name: "Make it anyway" }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "REMAKE", version: 3 }));
  transport.publish({ type: "order", order: { ...expired, version: 4, remadeAs: "order-0002" } });
  const again = { ...queued, orderId: "order-0002", number: 8, requested: { insteadOf: "order-0001" } };
  transport.publish({ type: "order", order: again });
  await findByText(screen, "After all, ahead of the line");
  expect(screen.querySelectorAll("[data-order]")).toHaveLength(1);
});

test("what was not made can be left at that", async () => {
  const { screen } = await openCounter({ [board]: [200, { orders: [expired] }] });
  fireEvent.click(await findByRole(screen, "button", { name: "Leave it" }));
  await waitFor(() => expect(screen.querySelector("[data-order]")).toBeNull());
});

test.each([
  ["a ready drink", "COMPLETED", "Once more, ahead of the line"],
  ["a cancelled one", "CANCELLED", "After all, ahead of the line"],
  ["one that nobody knows here", undefined, "Ahead of the line"],
] as const)("what is made instead of %s says so on its card", async (_, state, words) => {
  const again = order({
    ...queued,
    orderId: "order-0002",
    number: 8,
    requested: { insteadOf: "order-0001" },
  });
  const { screen } = await openCounter({ [board]: [200, { orders: [again] }] });
  if (state !== undefined) {
    const other = order({ ...making, version: 5, state, endedAt: someTime, remadeAs: "order-0002" });
    transport.publish({ type: "order", order: other });
  }
  await findByText(screen, words);
});

const missedCards = (screen: HTMLElement) => [...screen.querySelectorAll(".missed-orders [data-order]")];

test("of many that were not made the first three lie over the lanes, and the others on request", async () => {
  const nine = Array.from({ length: 9 }, (_, i) =>
    order({ ...expired, orderId: `order-000${i}`, number: i + 1 }),
  );
  const { screen } = await openCounter({ [board]: [200, { orders: nine }] });
  fireEvent.click(await findByRole(screen, "button", { name: "6 more not made" }));
  await waitFor(() => expect(missedCards(screen)).toHaveLength(9));
  fireEvent.click(getByTestId(screen, "more-missed"));
  await waitFor(() => expect(missedCards(screen)).toHaveLength(3));
  expect(getByTestId(screen, "order-card-1").closest(".over")).not.toBeNull();
});

test("a finished drink is made again, unless that is undone", async () => {
  const ready = order({ ...making, version: 4, state: "COMPLETED", endedAt: someTime });
  const { screen, asked } = await openCounter({
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
  const { screen } = await openCounter({
    [board]: [200, { orders: [ready] }],
    [`GET ${api}`]: [200, shop({ readyForSeconds: 60 })],
  });
  await findByText(screen, "Nothing to hand out.");
});

test("closes the shop at the version it knows", async () => {
  const { screen, asked } = await openCounter({ [`PATCH ${api}`]: [200, shop({ open: false, version: 2 })] });
  fireEvent.click(await findByRole(screen, "button", { name: "Close the shop" }));
  await findByRole(screen, "button", { name: "Open the shop" });
  expect(asked.at(-1)?.headers.get("if-match")).toBe('"1"');
});

test("says when live updates are lost", async () => {
  const { screen } = await openCounter({});
  transport.break();
  expect((await findByTestId(screen, "lost")).textContent).toContain("Live updates are lost");
});

test("marks a drink as sold out in two taps", async () => {
  const soldOut = shop({ version: 2 });
  const { screen, asked } = await openCounter({
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

test("of the panels and pages only the one on show is marked, and a panel is opened from a page as well", async () => {
  const { screen } = await openCounter({
    [`GET ${api}/figures?day=2026-11-02`]: [200, figures({ completed: 3 })],
  });
  const marked = () =>
    [...screen.querySelectorAll("[aria-current=page], [aria-expanded=true]")].map((each) => each.textContent);
  fireEvent.click(await findByRole(screen, "button", { name: "Menu" }));
  await waitFor(() => expect(marked()).toEqual(["Menu"]));
  fireEvent.click(await findByRole(screen, "button", { name: "Figures" }));
  await waitFor(() => expect(marked()).toEqual(["Figures"]));
  fireEvent.click(await findByRole(screen, "button", { name: "Menu" }));
  await findByTestId(screen, "offer-flat-white");
  expect(marked()).toEqual(["Menu"]);
});

test("leads to the figures and back", async () => {
  const { screen } = await openCounter({
    [`GET ${api}/figures?day=2026-11-02`]: [200, figures({ completed: 3 })],
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Figures" }));
  expect((await findByTestId(screen, "figure-completed")).textContent).toBe("3");
  fireEvent.click(getByTestId(screen, "back-to-board"));
  await findByTestId(screen, "order-card-7");
});

test("a done drink is ready at once, and undone without asking anybody", async () => {
  const { screen, asked } = await openCounter({ [board]: [200, { orders: [mine] }] });
  fireEvent.click(await findByRole(screen, "button", { name: "Done" }));
  await inState(screen, "COMPLETED");
  fireEvent.click(await findByRole(screen, "button", { name: "Undo" }));
  await findByText(screen, "You are making it");
  expect(asked.some(({ what }) => what === act)).toBe(false);
});

test("what is held is sent when the page goes away", async () => {
  const { screen, asked } = await openCounter({
    [board]: [200, { orders: [mine] }],
    [act]: [202, { requestId: "request-1" }],
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Done" }));
  globalThis.dispatchEvent(new Event("pagehide"));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "COMPLETE", version: 3 }));
});

test("what is held is dropped with words when the order changes meanwhile", async () => {
  const { screen, asked } = await openCounter({ [board]: [200, { orders: [mine] }] });
  fireEvent.click(await findByRole(screen, "button", { name: "Done" }));
  transport.publish({ type: "order", order: { ...queued, version: 4 } });
  await findByText(screen, /Order 7 changed meanwhile, so nothing was done/);
  await findByRole(screen, "button", { name: "Make" });
  globalThis.dispatchEvent(new Event("pagehide"));
  expect(asked.some(({ what }) => what === act)).toBe(false);
});

test("taking a drink moves its card at once, and an answer that fails rolls it back", async () => {
  const { screen } = await openCounter({ [act]: [503, {}] });
  fireEvent.click(await findByRole(screen, "button", { name: "Make" }));
  await inState(screen, "MAKING");
  await findByText(screen, /did not get through/);
  await inState(screen, "QUEUED");
});

test("while live updates are lost, one look over HTTP tells", async () => {
  let orders = [queued];
  const { screen } = await openCounter({ [board]: () => [200, { orders }] });
  transport.failing = true;
  transport.break();
  orders = [making];
  fireEvent.click(await findByRole(screen, "button", { name: "Look again" }));
  await findByText(screen, "Ken is making it");
  transport.failing = false;
});

test("arrows reach the cards and letters press their buttons, unless they are turned off", async () => {
  const { screen, asked } = await openCounter({ [act]: [202, { requestId: "request-1" }] });
  const card = await findByTestId(screen, "order-card-7");
  fireEvent.keyDown(document.body, { key: "ArrowDown" });
  expect(document.activeElement).toBe(card);
  localStorage.setItem("serverlesspresso.letter-keys", "on");
  fireEvent.keyDown(card, { key: "t" });
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "MAKE", version: 2 }));
  await inState(screen, "MAKING");
  await waitFor(() => expect(document.activeElement).toBe(getByTestId(screen, "order-card-7")));
});
