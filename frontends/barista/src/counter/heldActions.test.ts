import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HeldActions } from "./heldActions.ts";

let sent: string[];
let held: HeldActions;
let visibility: DocumentVisibilityState;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  visibility = "visible";
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => visibility);
  held = new HeldActions(async (orderId) => void sent.push(orderId));
  held.start();
});

afterEach(() => {
  held.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function turn(to: DocumentVisibilityState): void {
  visibility = to;
  document.dispatchEvent(new Event("visibilitychange"));
}

test("waits as long as it was told to, and can be undone meanwhile", async () => {
  held.hold("done", 5_000);
  held.hold("undone", 5_000);
  await vi.advanceTimersByTimeAsync(4_999);
  held.drop("undone");
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual(["done"]);
});

test("is sent at once when the page is hidden, and not once more", async () => {
  held.hold("one", 5_000);
  held.hold("two", 5_000);
  turn("hidden");
  expect(sent).toEqual(["one", "two"]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual(["one", "two"]);
});

test("is sent at once when the page is left", () => {
  held.hold("one", 5_000);
  globalThis.dispatchEvent(new Event("pagehide"));
  expect(sent).toEqual(["one"]);
});

test("goes on waiting when the page is seen again", () => {
  held.hold("one", 5_000);
  turn("visible");
  expect(sent).toEqual([]);
});

test("is sent when the counter is closed, and nothing is sent for a page that is hidden afterwards", () => {
  held.hold("one", 5_000);
  held.stop();
  expect(sent).toEqual(["one"]);
  held.hold("two", 5_000);
  turn("hidden");
  expect(sent).toEqual(["one"]);
});
