import {
  findByRole,
  findByTestId,
  fireEvent,
  getByTestId,
  queryByTestId,
  waitFor,
} from "@testing-library/dom";
import { beforeEach, expect, test, vi } from "vitest";
import { begin, making, openTablet, queued } from "./testing/openTablet.tsx";

const lateEvening = Date.parse("2026-11-02T23:59:00Z");
const after = Date.parse("2026-11-03T00:01:00Z");
const atWork = { ...making, queuedAt: "2026-11-02T23:50:00Z" };
const slowly = { timeout: 3_000 };
const other = { ...queued, queuedAt: "2026-11-02T23:55:00Z", orderId: "order-0002", number: 8 };

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

/** Mika at the tablet a minute before midnight, with these orders and one more that waits. */
async function evening(...orders: readonly object[]) {
  const at = { time: lateEvening };
  const opened = await openTablet([...orders, other], at);
  await begin(opened.screen, "Mika");
  await findByTestId(opened.screen, "order-card-8");
  return { ...opened, at };
}

/** The screen has looked at the day after midnight, and Mika works on. */
async function midnight({ screen, at, people }: Awaited<ReturnType<typeof evening>>) {
  const isOver = vi.spyOn(people, "isOver");
  at.time = after;
  await waitFor(() => expect(isOver.mock.calls.some(([now]) => now >= after)).toBe(true), slowly);
  expect(people.user()).toBe("Mika");
  expect(asks(screen)).toBe(false);
}

const asks = (screen: HTMLElement) => queryByTestId(screen, "who-works") !== null;

test("a new day asks who works, and offers the names of the day before", async () => {
  const { screen, at, people } = await evening();
  at.time = after;
  await findByTestId(screen, "who-works", {}, slowly);
  fireEvent.click(await findByRole(screen, "button", { name: "Mika" }));
  await findByTestId(screen, "order-card-8");
  expect(people.user()).toBe("Mika");
});

test("it waits while a drink is in the tablet's hands", async () => {
  const opened = await evening(atWork);
  await midnight(opened);
  opened.transport.publish({
    type: "order",
    order: { ...atWork, version: 4, state: "COMPLETED", endedAt: "2026-11-03T00:01:00Z" },
  });
  await findByTestId(opened.screen, "who-works");
});

test("a drink that is made elsewhere keeps nobody waiting", async () => {
  const { screen, at } = await evening({ ...atWork, claimedBy: { id: "another-12345678", name: "Ken" } });
  at.time = after;
  await findByTestId(screen, "who-works", {}, slowly);
});

test("it waits while Done is held, which goes out in the name of who tapped it", async () => {
  const opened = await evening(atWork);
  const { screen, actions } = opened;
  fireEvent.click(await findByTestId(screen, "complete"));
  await midnight(opened);
  expect(actions()).toEqual([]);
  fireEvent.click(await findByTestId(screen, "now"));
  opened.transport.publish({
    type: "order",
    order: { ...atWork, version: 4, state: "COMPLETED", endedAt: "2026-11-03T00:01:00Z" },
  });
  await findByTestId(screen, "who-works");
  expect(actions()).toEqual([["COMPLETE", "Mika"]]);
});

test("it waits while a new order is being written", async () => {
  const opened = await evening();
  fireEvent.click(await findByTestId(opened.screen, "new-order"));
  await midnight(opened);
  fireEvent.click(getByTestId(opened.screen, "close-new-order"));
  await findByTestId(opened.screen, "who-works");
});
