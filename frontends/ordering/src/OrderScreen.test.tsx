import {
  findByRole,
  findByTestId,
  findByText,
  fireEvent,
  queryByTestId,
  waitFor,
} from "@testing-library/dom";
import { formatFor } from "@serverlesspresso/kit/i18n/format.ts";
import { FakeTransport, flatWhite, order, shop, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { OrderTokens } from "./visit/orderTokens.ts";
import type { OrderModel } from "./visit/orderModel.ts";
import { api, choosing, inMinutes, now, openApp, queued, scan } from "./testing.tsx";

const mine = `GET ${api}/orders/order-0001`;
const ready = { ...queued, version: 4, state: "COMPLETED", endedAt: inMinutes(0) };
const { time } = formatFor("en");
let opened: OrderModel[];

beforeEach(() => {
  localStorage.clear();
  opened = [];
});

afterEach(() => opened.forEach((model) => model.stop()));

function open(
  code: string | undefined,
  answers: Record<string, Answer | (() => Answer)>,
  transport?: FakeTransport,
) {
  const app = openApp(code, answers, transport);
  opened.push(app.model);
  return app;
}

const isLive = (model: OrderModel) => waitFor(() => expect(model.store.value.connection).toBe("live"));
const shows = (screen: HTMLElement, state: string) =>
  waitFor(() =>
    expect(screen.querySelector(`[data-testid=order-state][data-state=${state}]`)).not.toBeNull(),
  );

test("opened without a network it shows what it knew, how old that is, and that nothing can be done", async () => {
  const before = open("code-1", { [mine]: [200, { order: queued }] });
  await isLive(before.model);
  await shows(before.screen, "QUEUED");
  before.model.stop();

  const down = () => {
    throw new TypeError("no network");
  };
  const after = open(undefined, { [`POST ${api}/connections`]: down, [mine]: down, [`GET ${api}`]: down });
  await shows(after.screen, "QUEUED");
  await findByTestId(after.screen, "known-from");
  expect((await findByTestId(after.screen, "cancel-order")) as HTMLButtonElement).toHaveProperty(
    "disabled",
    true,
  );
  await findByText(after.screen, "You can change your order once you are connected again.");
});

test("the network's return is used at once, and the old state goes", async () => {
  new OrderTokens("demo", localStorage).add(scan, now);
  const transport = new FakeTransport();
  transport.failing = true;
  let state: unknown = queued;
  const { screen, model } = open(undefined, { [mine]: () => [200, { order: state }] }, transport);
  await waitFor(() => expect(model.store.value.connection).toBe("lost"));

  transport.failing = false;
  state = ready;
  globalThis.dispatchEvent(new Event("online"));
  await shows(screen, "COMPLETED");
  expect(queryByTestId(screen, "known-from")).toBeNull();
});

test("the phone says what was chosen other than usual", async () => {
  const withOat = { ...queued, drink: { ...flatWhite, options: { milk: "oat" } } };
  const { screen } = open("code-1", { [mine]: [200, { order: withOat }] });
  expect((await findByTestId(screen, "order-options")).textContent).toBe("Oat");
});

test("another tab's order is followed here as well", async () => {
  const { screen } = open(undefined, { [mine]: [200, { order: queued }] });
  await findByRole(screen, "heading", { name: "Scan the code" });
  new OrderTokens("demo", localStorage).add(scan, now);
  globalThis.dispatchEvent(new StorageEvent("storage", { key: "serverlesspresso.orders.demo" }));
  await shows(screen, "QUEUED");
});

test("a full shop says how long a drink takes, and when there is room again", async () => {
  const rejected = order({ state: "REJECTED", reason: "AT_CAPACITY" });
  const wait = { fromSeconds: 300, toSeconds: 540 };
  const { screen, model, transport } = open("code-1", {
    [mine]: [200, { order: rejected }],
    [`GET ${api}`]: [200, shop({ expectedWait: wait, full: true })],
  });
  await isLive(model);
  expect((await findByTestId(screen, "full-wait")).textContent).toBe("5–9 min");
  expect((await findByTestId(screen, "what-next")).textContent).toMatch(/^Please try again in a few minutes/);

  const moved = { type: "queue", version: 1, occurredAt: inMinutes(0), queue: [], full: false };
  transport.publish({ ...moved, newOrder: { fromSeconds: 60, toSeconds: 180 } });
  await findByText(screen, "There is room again. Please try once more.");
  expect((await findByTestId(screen, "full-wait")).textContent).toBe("1–3 min");
});

test.each([
  [{ full: true }, "full"],
  [{ open: false, full: true }, "closed"],
  [{}, "scan"],
])(
  "a shop that is %j says so before anybody scans, and a wait only if one can order",
  async (change, door) => {
    const expectedWait = { fromSeconds: 60, toSeconds: 180 };
    const { screen } = open(undefined, { [`GET ${api}`]: [200, shop({ expectedWait, ...change })] });
    await waitFor(() => expect(screen.querySelector(`[data-door=${door}]`)).not.toBeNull());
    const waits = () => screen.querySelectorAll("[data-testid=door-wait]").length;
    await waitFor(() => expect(waits()).toBe(door === "scan" ? 1 : 0));
  },
);

test("the last minute is said aloud once, the others are not", async () => {
  const spoken = (screen: HTMLElement) =>
    [...screen.querySelectorAll("[data-testid=spoken]")].map(({ textContent }) => textContent);
  const early = open("code-1", { [mine]: [200, { order: choosing }] });
  await findByTestId(early.screen, "choose-countdown");
  expect(spoken(early.screen).join("")).not.toContain("minute");
  early.model.stop();

  const late = { ...choosing, chooseBefore: inMinutes(0.9) };
  const { screen } = open("code-1", { [mine]: [200, { order: late }] });
  await waitFor(() => expect(spoken(screen)).toContain("One minute left to choose."));
});

const collected = {
  ...ready,
  version: 5,
  collectedAt: inMinutes(0),
  collectedBy: { role: "CUSTOMER", id: "customer-0001" },
};

test("whoever has the drink says so, and can take that back", async () => {
  const { screen, asked, transport } = open("code-1", {
    [mine]: [200, { order: ready }],
    [`POST ${api}/orders/order-0001/actions`]: [202, { requestId: "request-1" }],
  });
  await shows(screen, "COMPLETED");
  fireEvent.click(await findByRole(screen, "button", { name: "I have it" }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "COLLECT", version: 4 }));
  transport.publish({ type: "order", order: collected });
  await findByRole(screen, "heading", { name: "Enjoy your Flat White" });
  fireEvent.click(await findByRole(screen, "button", { name: "I do not have it yet" }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "RECALL", version: 5 }));
  transport.publish({ type: "order", order: { ...ready, version: 6 } });
  await shows(screen, "COMPLETED");
});

test.each([
  ["after a minute", { collectedAt: inMinutes(-1) }],
  ["what was handed out at the counter", { collectedBy: { role: "BARISTA", name: "Aiko" } }],
])("%s there is nothing to take back", async (_, change) => {
  const { screen } = open("code-1", { [mine]: [200, { order: { ...collected, ...change } }] });
  await shows(screen, "COLLECTED");
  expect(queryByTestId(screen, "call-back")).toBeNull();
  await findByTestId(screen, "open-scanner");
});

test("a guest whose drink was not made reads an apology, and orders it again with one tap", async () => {
  const expired = { ...queued, version: 3, state: "EXPIRED", endedAt: inMinutes(0), waitedFor: "BARISTA" };
  const again = { ...queued, orderId: "order-0002", number: 43, requested: { insteadOf: "order-0001" } };
  const { screen, asked, transport, model } = open("code-1", {
    [mine]: [200, { order: expired }],
    [`POST ${api}/orders/order-0001/actions`]: [202, { requestId: "request-1" }],
    [`GET ${api}/orders/order-0002`]: [200, { order: again }],
  });
  await findByRole(screen, "heading", { name: "We are sorry" });
  fireEvent.click(await findByRole(screen, "button", { name: "Yes, make it now" }));
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ action: "REMAKE", version: 3 }));
  transport.publish({ type: "order", order: { ...expired, version: 4, remadeAs: "order-0002" } });
  await waitFor(() => expect(screen.querySelector("[data-testid=order-number]")?.textContent).toBe("43"));
  await findByText(screen, /made after all/);
  await isLive(model);
  expect(new OrderTokens("demo", localStorage).tokenOf("order-0002", now)).toBe("token-1");
});

test("after half an hour a drink that was not made is not offered again", async () => {
  const expired = {
    ...queued,
    version: 3,
    state: "EXPIRED",
    endedAt: inMinutes(-29.9),
    waitedFor: "BARISTA",
  };
  const late = { ...expired, endedAt: inMinutes(-30) };
  const soon = open("code-1", { [mine]: [200, { order: expired }] });
  await findByTestId(soon.screen, "order-again");
  soon.model.stop();
  const { screen } = open("code-1", { [mine]: [200, { order: late }] });
  await shows(screen, "EXPIRED");
  expect(queryByTestId(screen, "order-again")).toBeNull();
});

test("a drink in the hand leads back to the door, and stays in the list", async () => {
  const journey = `${mine}/journey`;
  const { screen, drinks } = open("code-1", {
    [mine]: [200, { order: collected }],
    [`GET ${api}/orders?mine`]: [200, { orders: [collected] }],
    [journey]: [
      200,
      { orderId: "order-0001", entries: [{ at: inMinutes(0), detailType: "Order.Completed" }] },
    ],
  });
  await shows(screen, "COLLECTED");
  drinks.save([opened[0]?.store.value.order ?? queued]);
  fireEvent.click(await findByTestId(screen, "leave"));
  fireEvent.click(await findByTestId(screen, "open-drinks"));
  const card = await findByTestId(screen, "drink-42");
  fireEvent.click(await findByTestId(card, "show-journey"));
  await findByText(card, "It was ready");
});

test("a code that was used before says why the same order is there again", async () => {
  new OrderTokens("demo", localStorage).add(scan, now);
  const { screen } = open("code-1", { [mine]: [200, { order: ready }] });
  await findByText(screen, "You have used this code before. This is the order it gave you.");
});

test.each([
  ["that is ready", ready],
  ["that is in the hand", { ...ready, collectedAt: inMinutes(0), collectedBy: { role: "CUSTOMER" } }],
])("after a drink %s the same code says when the next one comes", async (_, done) => {
  new OrderTokens("demo", localStorage).add(scan, now);
  const { screen } = open("code-1", {
    [mine]: [200, { order: { ...done, admittedAt: inMinutes(0) } }],
    [`GET ${api}`]: [200, shop({ codeWindowSeconds: 300 })],
  });
  await findByText(
    screen,
    `You have used this code before. To order again, scan the next one. It comes at ${time(inMinutes(5))}.`,
  );
  expect(screen.textContent?.match(/It comes at/g)).toHaveLength(1);
});

test("for another drink there is another code, and until it comes no large invitation to scan", async () => {
  const over = { ...queued, version: 3, state: "CANCELLED", endedAt: inMinutes(0), admittedAt: inMinutes(0) };
  const { screen } = open("code-1", {
    [mine]: [200, { order: over }],
    [`GET ${api}`]: [200, shop({ codeWindowSeconds: 300 })],
  });
  await findByText(screen, `For another drink, scan the next code. It comes at ${time(inMinutes(5))}.`);
  expect((await findByTestId(screen, "open-scanner")).classList).not.toContain("primary");
});

const closedUntilTwo = {
  open: false,
  timeZone: "Europe/Berlin",
  changesAt: "2026-11-03T13:00:00.000Z",
  announcement: { en: "Back at 14:00" },
};

test("a closed shop says when it opens by itself, and what it has to say", async () => {
  const { screen } = open(undefined, { [`GET ${api}`]: [200, shop(closedUntilTwo)] });
  await findByText(screen, /^It opens on Tuesday at 2:00\sPM\. Scan the code then\.$/);
  await findByText(screen, "Back at 14:00");
});

test("who came to a closed shop is told when to come again", async () => {
  const rejected = order({ state: "REJECTED", reason: "SHOP_CLOSED" });
  const { screen } = open("code-1", {
    [mine]: [200, { order: rejected }],
    [`GET ${api}`]: [200, shop(closedUntilTwo)],
  });
  await findByText(screen, /^It opens on Tuesday at 2:00\sPM\. You can try again then\.$/);
  expect((await findByRole(screen, "button", { name: "Try again" })).classList).not.toContain("large");
});

test("a line for guests comes and goes while somebody chooses", async () => {
  const transport = new FakeTransport();
  const { screen, model } = open("code-1", { [mine]: [200, { order: choosing }] }, transport);
  await isLive(model);
  transport.publish({ type: "shop", shop: shop({ version: 2, announcement: { en: "Oat milk is back" } }) });
  await findByText(screen, "Oat milk is back");
  transport.publish({ type: "shop", shop: shop({ version: 3 }) });
  await waitFor(() => expect(queryByTestId(screen, "announcement")).toBeNull());
});
