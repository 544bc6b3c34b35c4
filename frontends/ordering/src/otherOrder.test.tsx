import { findByTestId, findByText, fireEvent, queryByTestId, waitFor } from "@testing-library/dom";
import { flatWhite, order, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { api, choosing, inMinutes, now, openApp, queued, scan } from "./testing.tsx";
import type { OrderModel } from "./visit/orderModel.ts";
import { OrderTokens } from "./visit/orderTokens.ts";

const own = { ...queued, orderId: "order-0009", number: 34, queuedAt: inMinutes(-1) };
const ticket = { ...queued, number: 35 };
const ready = { ...own, version: 4, state: "COMPLETED" as const, endedAt: inMinutes(0) };
const readOwn = `GET ${api}/orders/order-0009`;
const readTicket = `GET ${api}/orders/order-0001`;
let opened: OrderModel[];

beforeEach(() => {
  localStorage.clear();
  opened = [];
});

afterEach(() => opened.forEach((model) => model.stop()));

/** A phone that has an order of its own, and scans the code of an order that was taken at the counter. */
function scanTicket(answers: Record<string, Answer | (() => Answer)> = {}) {
  const tokens = new OrderTokens("demo", localStorage);
  tokens.add({ ...scan, orderId: "order-0009", customerToken: "own-token" }, now);
  const app = openApp("ticket", {
    [readOwn]: [200, { order: own }],
    [readTicket]: [200, { order: ticket }],
    ...answers,
  });
  opened.push(app.model);
  /** To each connection that is open. */
  const publish = (one: object) =>
    app.transport.opened.forEach(({ listener }) =>
      listener.onMessage(JSON.stringify({ type: "order", order: one })),
    );
  return { ...app, publish };
}

const number = async (screen: HTMLElement) => (await findByTestId(screen, "order-number")).textContent;

test("the own order stays in sight beside a ticket, is called when it is ready, and is one tap away", async () => {
  const { screen, asked, transport, publish } = scanTicket();
  await findByText(screen, "Your other order 34 is in the queue.");
  expect(await number(screen)).toBe("35");
  expect(asked.find(({ what }) => what === readOwn)?.headers.get("authorization")).toBe("Bearer own-token");
  await waitFor(() => expect(transport.opened).toHaveLength(2));
  publish(ready);
  const line = await findByTestId(screen, "other-order");
  await findByText(line, /34 is ready/);
  expect(line.getAttribute("role")).toBe("alert");
  fireEvent.click(await findByTestId(screen, "open-other"));
  await waitFor(async () => expect(await number(screen)).toBe("34"));
  await findByText(screen, "Your other order 35 is in the queue.");
});

test.each([
  ["collected", { ...ready, collectedAt: inMinutes(0) }],
  ["cancelled", { ...own, state: "CANCELLED" }],
  ["ready and forgotten", { ...ready, endedAt: inMinutes(-31) }],
])("an order that was %s before needs no words", async (_, known) => {
  const { screen, model } = scanTicket({ [readOwn]: [200, { order: known }] });
  await waitFor(() => expect(model.store.value.connection).toBe("live"));
  expect(await number(screen)).toBe("35");
  await waitFor(() => expect(new OrderTokens("demo", localStorage).other).toBeUndefined());
  expect(queryByTestId(screen, "other-order")).toBeNull();
});

test("once it is collected it goes, and what ends otherwise says so", async () => {
  const { screen, transport, publish } = scanTicket();
  await findByTestId(screen, "other-order");
  await waitFor(() => expect(transport.opened).toHaveLength(2));
  publish({ ...own, version: 3, state: "CANCELLED" });
  await findByText(screen, "Your other order 34 is cancelled.");
  publish({ ...ready, collectedAt: inMinutes(0) });
  await waitFor(() => expect(queryByTestId(screen, "other-order")).toBeNull());
});

test("after a reload it is there again, and comes back when the ticket is left", async () => {
  const { model } = scanTicket();
  await waitFor(() => expect(model.store.value.order).toBeDefined());
  model.stop();
  const app = openApp(undefined, {
    [readOwn]: [200, { order: own }],
    [readTicket]: [200, { order: ticket }],
  });
  opened.push(app.model);
  await findByText(app.screen, "Your other order 34 is in the queue.");
  app.model.close();
  await waitFor(async () => expect(await number(app.screen)).toBe("34"));
  expect(queryByTestId(app.screen, "other-order")).toBeNull();
});

test("your drinks ask for what was under way, whoever's it is, and claim no state that may have changed", async () => {
  const { screen, drinks, asked } = scanTicket({
    [`GET ${api}/orders?mine`]: [200, { orders: [] }],
    [readTicket]: [
      200,
      {
        order: {
          ...ticket,
          version: 4,
          state: "COMPLETED",
          endedAt: inMinutes(0),
          collectedAt: inMinutes(0),
        },
      },
    ],
    [readOwn]: [200, { order: ready }],
  });
  const lost = order({ ...own, orderId: "order-0008", number: 33, drink: flatWhite, state: "MAKING" });
  drinks.save([{ ...own, drink: flatWhite }, lost]);
  fireEvent.click(await findByTestId(screen, "open-drinks"));
  await findByText(await findByTestId(screen, "drink-34"), "Served");
  await findByText(await findByTestId(screen, "drink-33"), "Was under way");
  expect(asked.map(({ what }) => what)).toContain(readOwn);
});

test("a phone without another order asks for none", async () => {
  const app = openApp("code", { [readTicket]: [200, { order: choosing }] });
  opened.push(app.model);
  await waitFor(() => expect(app.model.store.value.connection).toBe("live"));
  expect(app.transport.opened).toHaveLength(1);
});
