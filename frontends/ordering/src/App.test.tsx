import { findByRole, findByTestId, findByText, fireEvent, waitFor } from "@testing-library/dom";
import { readCodeLink } from "@serverlesspresso/kit/screens.ts";
import { FakeTransport, order, shop, someTime, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { OrderTokens } from "./visit/orderTokens.ts";
import type { OrderModel } from "./visit/orderModel.ts";
import { hideCode } from "./address.ts";
import { api, choosing, inMinutes, now, openApp, queued, scan } from "./testing.tsx";

let transport: FakeTransport;
let model: OrderModel;

beforeEach(() => {
  localStorage.clear();
  transport = new FakeTransport();
});

afterEach(() => model.stop());

function open(code: string | undefined, answers: Record<string, Answer | (() => Answer)>) {
  const opened = openApp(code, answers, transport);
  ({ model } = opened);
  return opened;
}

const isLive = () => waitFor(() => expect(model.store.value.connection).toBe("live"));
const shown = (screen: HTMLElement, state: string) =>
  waitFor(() => expect(screen.querySelector(`[data-state=${state}]`)).not.toBeNull());

test("without a code and without an order it asks to scan", async () => {
  const { screen } = open(undefined, {});
  await findByRole(screen, "heading", { name: "Scan the code" });
});

test("waits while the order is not admitted, then offers the menu", async () => {
  const { screen, asked } = open("code-1", { [`GET ${api}/orders/order-0001`]: [404, {}] });
  await isLive();
  await shown(screen, "WAITING");
  transport.publish({ type: "order", order: choosing });
  await findByRole(screen, "heading", { name: "What would you like?" });
  expect((await findByTestId(screen, "choose-countdown")).textContent).toBe("5:00");
  expect(asked.filter(({ what }) => what.endsWith("/scans"))).toHaveLength(1);
});

test("orders with the option that was tapped and shows the number", async () => {
  const { screen, asked } = open("code-1", {
    [`GET ${api}/orders/order-0001`]: [200, { order: choosing }],
    [`PUT ${api}/orders/order-0001/drink`]: [202, { requestId: "request-1" }],
  });
  fireEvent.click(await findByRole(screen, "button", { name: /^Flat White/ }));
  fireEvent.click(await findByRole(screen, "radio", { name: "Oat" }));
  fireEvent.click(await findByRole(screen, "button", { name: "Order Flat White" }));
  await findByText(screen, "Sending your order…");
  transport.publish({ type: "order", order: queued });
  expect((await findByTestId(screen, "order-number")).textContent).toBe("42");
  expect(asked.at(-1)?.body).toEqual({ drinkId: "flat-white", options: { milk: "oat" } });
});

test("an older message does not turn the order back", async () => {
  const { screen } = open("code-1", { [`GET ${api}/orders/order-0001`]: [200, { order: queued }] });
  await isLive();
  transport.publish({ type: "order", order: choosing });
  await shown(screen, "QUEUED");
});

test("comes back to its order after a reload", async () => {
  new OrderTokens("demo", localStorage).add(scan, now);
  const { screen, asked } = open(undefined, { [`GET ${api}/orders/order-0001`]: [200, { order: queued }] });
  await shown(screen, "QUEUED");
  expect(asked[0]?.headers.get("authorization")).toBe("Bearer token-1");
});

test("asks before it cancels, in place", async () => {
  const { screen, asked } = open("code-1", {
    [`GET ${api}/orders/order-0001`]: [200, { order: queued }],
    [`POST ${api}/orders/order-0001/actions`]: [202, { requestId: "request-2" }],
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Cancel order" }));
  fireEvent.click(await findByRole(screen, "button", { name: "Yes, cancel it" }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "CANCEL", version: 2 }));
  const endedBy = { role: "CUSTOMER" };
  transport.publish({ type: "order", order: order({ version: 3, state: "CANCELLED", number: 42, endedBy }) });
  await findByText(screen, "You cancelled it. No drink will be made.");
});

test("a second order leads to the one that is there", async () => {
  const rejected = order({
    orderId: "order-0002",
    state: "REJECTED",
    reason: "ALREADY_ORDERING",
    activeOrderId: "order-0001",
  });
  new OrderTokens("demo", localStorage).add(scan, now);
  const { screen } = open("code-1", {
    [`POST ${api}/scans`]: [202, { ...scan, orderId: "order-0002" }],
    [`GET ${api}/orders/order-0002`]: [200, { order: rejected }],
    [`GET ${api}/orders/order-0001`]: [200, { order: queued }],
  });
  await findByText(screen, "You already have an order here. This is it.");
  expect((await findByTestId(screen, "order-number")).textContent).toBe("42");
});

test.each([
  [410, { code: "CODE_EXPIRED" }, "This code has expired"],
  [410, { reason: "CODE_USED_UP", nextCodeAt: inMinutes(0) }, "All drinks of this code are taken"],
  [409, { code: "SHOP_CLOSED" }, "The shop is closed"],
  [410, { code: "SHOP_ARCHIVED" }, "This shop is closed for good"],
  [429, {}, "A lot of people are ordering right now"],
  [400, {}, "This is not one of our codes"],
  [404, {}, "There is no shop “demo”"],
])("a scan answered %i %j is explained", async (status, body, title) => {
  const { screen } = open("sy1q8o.Zm9vYmFyYmF6cXV4Zm9vYg", {
    [`POST ${api}/scans`]: [status, body],
    [`GET ${api}`]: [200, shop({ open: false })],
  });
  await findByRole(screen, "heading", { name: title });
});

test.each(["K3J7-9QXP-2MDW-4TVA", "k3j79qxp2mdw4tva"])(
  "a slip %s that came too late says so",
  async (code) => {
    const { screen } = open(code, { [`POST ${api}/scans`]: [410, { code: "CODE_EXPIRED" }] });
    await findByRole(screen, "heading", { name: "This order has ended" });
  },
);

test("a code that a closed shop did not take can be tried again when it is open", async () => {
  let closed = true;
  const { screen } = open("code-1", {
    [`POST ${api}/scans`]: () => (closed ? [409, { code: "SHOP_CLOSED" }] : [202, scan]),
    [`GET ${api}/orders/order-0001`]: [200, { order: choosing }],
    [`GET ${api}`]: () => [200, shop({ open: !closed })],
  });
  const again = await findByRole(screen, "button", { name: "Try again" });
  expect(again.classList).not.toContain("large");
  closed = false;
  globalThis.dispatchEvent(new Event("online"));
  await findByText(screen, "It is open again. Please try once more.");
  expect(again.classList).toContain("large");
  fireEvent.click(again);
  await findByRole(screen, "heading", { name: "What would you like?" });
});

test("a closed shop says to a scan which shop it is, when it opens and what it has to say", async () => {
  const closed = shop({
    name: "The bar",
    open: false,
    timeZone: "Europe/Berlin",
    changesAt: inMinutes(28),
    announcement: { en: "Back at half past ten" },
  });
  const { screen } = open("code-1", {
    [`POST ${api}/scans`]: [409, { code: "SHOP_CLOSED" }],
    [`GET ${api}`]: [200, closed],
  });
  await findByText(screen, /^It opens at 10:28\sAM\. You can try again then\.$/);
  await findByText(screen, "The bar");
  await findByText(screen, "Back at half past ten");
  expect(screen.querySelector(".button.large")).toBeNull();
});

test.each([
  ["SHOP_CLOSED", "The shop is closed at the moment."],
  ["AT_CAPACITY", "All baristas have their hands full."],
  ["DAILY_LIMIT", "You have had all your drinks for today. See you tomorrow!"],
])("a rejection for %s is put into words", async (reason, words) => {
  const rejected = order({ state: "REJECTED", reason });
  const { screen } = open("code-1", { [`GET ${api}/orders/order-0001`]: [200, { order: rejected }] });
  await findByText(screen, words);
  expect(screen.textContent).not.toContain("For another drink");
});

test("the code leaves the address bar", () => {
  const url = new URL("http://localhost/order/demo?code=abc");
  expect(readCodeLink(url)).toEqual({ shop: "demo", code: "abc" });
  const replace = vi.spyOn(history, "replaceState");
  hideCode(url);
  expect(replace).toHaveBeenCalledWith(null, "", "/order/demo");
});

const expected = (place: number, from: number, to: number) => ({
  place,
  readyFrom: inMinutes(from),
  readyTo: inMinutes(to),
});

test("the expected wait is a range that moves with the queue and never back", async () => {
  const { screen } = open("code", {
    [`GET ${api}/orders/order-0001`]: [200, { order: queued, expectedWait: expected(3, 4, 7) }],
  });
  await isLive();
  const wait = await findByTestId(screen, "expected-wait");
  expect(wait.textContent).toBe("Number 3 in the queueExpected wait4–7 min");

  const queue = (version: number, place: number, from: number) => ({
    type: "queue",
    shopId: "demo",
    version,
    occurredAt: someTime,
    queue: [{ number: 42, ...expected(place, from, from + 2) }],
  });
  transport.publish(queue(8, 1, 1));
  await findByText(screen, "You are next");
  transport.publish(queue(7, 2, 3));
  transport.publish({ type: "order", order: { ...queued, version: 3, state: "MAKING" } });
  await shown(screen, "MAKING");
  expect(wait.textContent).toContain("1–3 min");

  transport.publish({ type: "order", order: { ...queued, version: 4, state: "COMPLETED" } });
  await shown(screen, "COMPLETED");
  expect(screen.querySelector("[data-testid=expected-wait]")).toBeNull();
});

test("the journey of a drink is told in words when somebody asks for it", async () => {
  const claimed = { at: someTime, detailType: "Order.Claimed", actor: { role: "BARISTA", name: "Aiko" } };
  const { screen } = open("code", {
    [`GET ${api}/orders/order-0001`]: [200, { order: queued }],
    [`GET ${api}/orders/order-0001/journey`]: [200, { orderId: "order-0001", entries: [claimed] }],
  });
  fireEvent.click(await findByTestId(screen, "show-journey"));

  await findByText(screen, "Aiko began to make it");
});

test("a scan that comes at a busy moment says so calmly and is sent again by itself", async () => {
  let tries = 0;
  const busy: Answer = [503, { code: "OVERLOADED" }, { "Retry-After": "1" }];
  const { screen, asked } = open("code-1", {
    [`POST ${api}/scans`]: () => (tries++ === 0 ? busy : [202, scan]),
    [`GET ${api}/orders/order-0001`]: [200, { order: choosing }],
  });
  await findByRole(screen, "heading", { name: "It is busy. One moment…" });
  expect(screen.querySelector("[role=alert]")).toBeNull();
  await findByRole(screen, "heading", { name: "What would you like?" }, { timeout: 4_000 });
  expect(asked.filter(({ what }) => what.endsWith("/scans"))).toHaveLength(2);
});

test("an order that comes at a busy moment says so in its button", async () => {
  const busy: Answer = [503, { code: "UNAVAILABLE" }, { "Retry-After": "8" }];
  const { screen } = open("code-1", {
    [`GET ${api}/orders/order-0001`]: [200, { order: choosing }],
    [`PUT ${api}/orders/order-0001/drink`]: busy,
  });
  fireEvent.click(await findByRole(screen, "button", { name: /^Flat White/ }));
  fireEvent.click(await findByRole(screen, "button", { name: "Order Flat White" }));
  await findByRole(screen, "button", { name: "It is busy. One moment…" });
  await findByText(screen, "Busy. One moment…");
  expect(screen.querySelector("[role=alert]")).toBeNull();
});

test("a code that is read while another waits takes its place", async () => {
  const busy: Answer = [503, { code: "OVERLOADED" }, { "Retry-After": "8" }];
  let answer = busy;
  const { screen, model: visit } = open("code-1", {
    [`POST ${api}/scans`]: () => answer,
    [`GET ${api}/orders/order-0001`]: [200, { order: choosing }],
  });
  await findByRole(screen, "heading", { name: "It is busy. One moment…" });
  answer = [202, scan];
  await visit.present("code-2");
  await findByRole(screen, "heading", { name: "What would you like?" });
  expect(visit.customer.postponed.value).toBe(0);
});
