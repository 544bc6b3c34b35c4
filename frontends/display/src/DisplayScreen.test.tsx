import { findByRole, findByTestId, findByText, waitFor } from "@testing-library/dom";
import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, FakeTransport, grant, order, shop } from "@serverlesspresso/kit/testing/fakes.ts";
import { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { afterEach, expect, test, vi } from "vitest";
import { DisplayScreen } from "./DisplayScreen.tsx";
import { BoardModel } from "./board/boardModel.ts";

const api = "/api/shops/demo";
const now = Date.parse("2026-11-02T09:01:00.000Z");
const validFrom = "2026-11-02T09:00:00.000Z";
const nextCodeAt = "2026-11-02T09:05:00.000Z";
const windowStart = Date.parse(validFrom) / 1000;
const serverTime = new Date(now).toISOString();
const transport = new FakeTransport();
let model: BoardModel;
/** What the codes' service makes of the shop's settings at this moment. */
let settings: object = {};

afterEach(() => {
  vi.useRealTimers();
  model.stop();
  settings = {};
});

const served = order({ version: 2, state: "QUEUED", number: 12 });

function drawn(client: ApiClient, clock: ServerClock) {
  model = new BoardModel({ shop: "demo", api: client, clock, transport });
  const session = { shop: "demo", api: client, clock, accessBy: "staff" as const, leave: () => {} };
  return draw(<DisplayScreen session={session} model={model} cues={new Cues()} />);
}

test("until the board is known nothing stands there that would have to move", () => {
  const clock = new ServerClock(() => now);
  const screen = drawn(new ApiClient({ clock, fetch: fakeFetch({}).send }), clock);
  expect(screen.querySelector(".code-panel")).not.toBeNull();
  expect(screen.querySelector(".lists, .menu-board")).toBeNull();
});

async function open(usesLeft: number, orders: readonly Order[] = [served], change: Partial<Shop> = {}) {
  const clock = new ServerClock(() => now);
  const code = {
    url: "http://order",
    usesLeft,
    usesPerCode: 10,
    validFrom,
    nextCodeAt,
    expiresAt: nextCodeAt,
  };
  const { send } = fakeFetch({
    [`GET ${api}`]: [200, shop(change)],
    [`GET ${api}/code`]: () => [200, { ...code, ...settings, serverTime }],
    [`POST ${api}/connections`]: [200, grant()],
    [`GET ${api}/orders?state=QUEUED,MAKING,COMPLETED&limit=100`]: [
      200,
      { orders, newOrder: { fromSeconds: 100, toSeconds: 290 } },
    ],
  });
  const client = new ApiClient({ clock: new ServerClock(() => now), fetch: send });
  const screen = drawn(client, clock);
  model.start();
  await waitFor(() => expect(model.store.value.connection).toBe("live"));
  return screen;
}

const tellsUses = (screen: HTMLElement, left: number, all: number) =>
  waitFor(() => {
    const told = screen.querySelector<HTMLElement>("[data-testid=uses-left]");
    expect(told?.dataset).toMatchObject({ left: String(left), all: String(all) });
  });

const uses = (usesLeft: number, second: number, change: object = {}) =>
  transport.publish({
    type: "code",
    windowStart,
    usesLeft,
    usesPerCode: 10,
    expiresAt: nextCodeAt,
    nextCodeAt,
    occurredAt: new Date(now + second * 1000).toISOString(),
    ...change,
  });

test("shows the code, what is left of it and when the next one comes", async () => {
  const screen = await open(7);
  await findByRole(screen, "img", { name: "Code to order with" });
  await tellsUses(screen, 7, 10);
  expect((await findByTestId(screen, "next-code")).textContent).toContain("4:00");
});

test("the code's address opens in a tab of its own on this computer too", async () => {
  const screen = await open(7);
  const link = await findByRole<HTMLAnchorElement>(screen, "link", { name: "Open on this computer" });
  expect(link.getAttribute("href")).toBe("http://order");
  expect(link.target).toBe("_blank");
});

test("remaining uses follow the newest message only", async () => {
  const screen = await open(7);
  uses(5, 20);
  uses(6, 10);
  await tellsUses(screen, 5, 10);
});

const newSettings = () => transport.publish({ type: "shop", shop: shop({ version: 2 }) });
const earlier = "2026-11-02T08:55:00.000Z";
const other = {
  validFrom: earlier,
  nextCodeAt: "2026-11-02T09:06:00.000Z",
  expiresAt: "2026-11-02T09:06:00.000Z",
};
const toldOther = { windowStart: Date.parse(earlier) / 1000, expiresAt: other.expiresAt };

const end = { expiresAt: other.expiresAt, nextCodeAt: other.nextCodeAt };

test.each([
  ["another window", other, toldOther],
  ["the same start and another end", end, { expiresAt: end.expiresAt }],
  ["other uses", {}, {}],
])("shows %s after its own message, wherever that of the shop comes", async (_, code, told) => {
  const all = { usesLeft: 12, usesPerCode: 12 };
  const screen = await open(7);
  newSettings();
  await tellsUses(screen, 7, 10);
  settings = { ...code, ...all };
  uses(12, 5, { ...told, ...all });
  await tellsUses(screen, 12, 12);

  model.stop();
  settings = {};
  const again = await open(7);
  settings = { ...code, ...all };
  uses(12, 5, { ...told, ...all });
  newSettings();
  await tellsUses(again, 12, 12);
});

test("a message that overtakes the code it belongs to is not undone by it", async () => {
  const screen = await open(7);
  uses(5, 20);
  newSettings();
  await waitFor(() => expect(model.store.value.shop?.version).toBe(2));
  await tellsUses(screen, 5, 10);
});

test("a used up code gives way to the time of the next", async () => {
  const screen = await open(1);
  uses(0, 5);
  await findByTestId(screen, "used-up");
  expect(screen.textContent).not.toContain("0 of 10");
  expect((await findByTestId(screen, "next-code")).textContent).toContain("4:00");
});

test("a number moves from preparing to ready", async () => {
  const screen = await open(7);
  const preparing = await findByTestId(screen, "preparing");
  await findByText(preparing, "12");
  const done = order({ version: 4, state: "COMPLETED", number: 12, endedAt: serverTime });
  transport.publish({ type: "order", order: done });
  await findByText(await findByTestId(screen, "ready"), "12");
  expect(preparing.textContent).toBe("");
  await findByText(screen, "Nothing in the making");
});

test.each([
  ["beside its numbers", [served]],
  ["beside its menu", []],
])("a full shop shows neither a code nor a wait %s, until a place is free", async (_, orders) => {
  const screen = await open(7, orders);
  await findByText(screen, "A drink ordered now: 1–5 min");
  const moved = (version: number, full: boolean) =>
    transport.publish({
      type: "queue",
      version,
      occurredAt: serverTime,
      queue: [],
      newOrder: { fromSeconds: 300, toSeconds: 600 },
      full,
    });
  moved(1, true);
  await findByTestId(screen, "full");
  expect(screen.querySelector("[data-testid=qr]")).toBeNull();
  expect(screen.querySelector("[data-testid=new-order-wait]")).toBeNull();
  vi.useFakeTimers({ shouldAdvanceTime: true });
  moved(2, false);
  await vi.advanceTimersByTimeAsync(9_000);
  await findByTestId(screen, "qr");
  await findByText(screen, "A drink ordered now: 5–10 min");
});

test("a closed shop shows no code", async () => {
  const screen = await open(7);
  transport.publish({ type: "shop", shop: shop({ open: false, version: 2 }) });
  await findByTestId(screen, "closed");
});

test("says how long a drink ordered now will take, as a range that moves with the queue", async () => {
  const screen = await open(10);
  const wait = () => screen.querySelector("[data-testid=new-order-wait]")?.textContent;
  await waitFor(() => expect(wait()).toContain("A drink ordered now: 1–5 min"));
  const moved = (version: number, fromSeconds: number, toSeconds: number) =>
    transport.publish({
      type: "queue",
      shopId: "demo",
      version,
      occurredAt: "2026-11-02T09:00:00.000Z",
      queue: [],
      newOrder: { fromSeconds, toSeconds },
    });

  moved(5, 20, 40);
  await waitFor(() => expect(wait()).toContain("A drink ordered now: less than a minute"));
  moved(4, 600, 900);
  moved(6, 170, 290);
  await waitFor(() => expect(wait()).toContain("A drink ordered now: 2–5 min"));
});

test("while nobody is served, the menu is drawn with the expected wait, until somebody orders", async () => {
  const [item] = shop().menu;
  const menu = [
    item,
    { ...item, id: "mocha", name: { en: "Mocha", ja: "モカ" }, available: false },
    { ...item, id: "secret", name: { en: "Secret" }, hidden: true },
  ] as Shop["menu"];
  const screen = await open(7, [], { menu });
  const board = await findByTestId(screen, "menu");
  await findByText(board, "A drink ordered now: 1–5 min");
  expect(screen.querySelectorAll("[data-testid=new-order-wait]")).toHaveLength(1);
  expect((await findByTestId(board, "drink-flat-white")).textContent).toBe("Flat Whiteフラットホワイト");
  expect((await findByTestId(board, "drink-mocha")).textContent).toContain("Sold out");
  expect(board.querySelectorAll("[data-testid^=drink-] .cup")).toHaveLength(2);
  expect(screen.querySelector("[data-testid=preparing]")).toBeNull();

  transport.publish({ type: "order", order: served });
  await findByText(await findByTestId(screen, "preparing"), "12");
  expect(screen.querySelector("[data-testid=menu]")).toBeNull();
});

test("a menu without a code to order with has no expected wait", async () => {
  const screen = await open(7, [], { open: false });
  await findByTestId(screen, "menu");
  await findByTestId(screen, "closed");
  expect(screen.querySelector("[data-testid=new-order-wait]")).toBeNull();
});

test("the number of orders says how large the numbers are", async () => {
  const screen = await open(7);
  const size = () => screen.querySelector<HTMLElement>(".lists")?.style.getPropertyValue("--size");
  await waitFor(() => expect(size()).toBe("30vmin"));
  for (let number = 13; number < 40; number++) {
    transport.publish({ type: "order", order: { ...served, orderId: `order-${number}`, number } });
  }
  await waitFor(() => expect(Number.parseFloat(size() ?? "")).toBeLessThan(13));
});

const closed = { version: 2, open: false, timeZone: "Europe/Berlin", changesAt: "2026-11-02T13:00:00.000Z" };

test("a shop that takes a break says until when, in both languages", async () => {
  const screen = await open(7);
  transport.publish({ type: "shop", shop: shop({ ...closed, pausedUntil: closed.changesAt }) });
  await findByText(screen, "We are taking a break");
  await findByText(screen, /^Back at 2:00\sPM\.$/);
  await findByText(screen, "14:00に再開します。");
});

test("a closed shop says when it opens by itself", async () => {
  const screen = await open(7);
  transport.publish({ type: "shop", shop: shop({ ...closed, changesAt: "2026-11-03T07:00:00.000Z" }) });
  await findByText(screen, "We are closed");
  await findByText(screen, /^We open on Tuesday at 8:00\sAM\.$/);
});

test("a line for guests stands in each language that the shop speaks", async () => {
  const screen = await open(7);
  const announcement = { en: "Oat milk is back", ja: "オーツミルクを再開しました" };
  transport.publish({ type: "shop", shop: shop({ version: 2, announcement }) });
  await findByText(screen, "Oat milk is back");
  await findByText(screen, "オーツミルクを再開しました");
  transport.publish({ type: "shop", shop: shop({ version: 3, announcement, languages: ["ja"] }) });
  await waitFor(() => expect(screen.textContent).not.toContain("Oat milk"));
  expect(screen.textContent).not.toContain("Scan to order");
});
