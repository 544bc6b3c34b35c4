import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import { fakeFetch, FakeTransport, shop, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { api, inMinutes, now } from "../testing.tsx";
import { OrderModel } from "./orderModel.ts";
import { OrderTokens } from "./orderTokens.ts";

const minute = 60_000;
const reading = `GET ${api}`;
let model: OrderModel;
let answer: Partial<Shop>;
let reads: () => number;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ now });
});

afterEach(() => {
  model.stop();
  vi.useRealTimers();
});

async function open(change: Partial<Shop>, code?: string, answers: Record<string, Answer> = {}) {
  answer = change;
  const clock = new ServerClock();
  const { send, asked } = fakeFetch({ [reading]: () => [200, shop(answer)], ...answers });
  const client = new ApiClient({ clock, fetch: send });
  const tokens = new OrderTokens("demo", localStorage);
  model = new OrderModel({ shop: "demo", api: client, clock, transport: new FakeTransport(), tokens });
  reads = () => asked.filter(({ what }) => what === reading).length;
  model.start(code);
  await vi.advanceTimersByTimeAsync(1);
}

const closed = { open: false, changesAt: inMinutes(5) };

test("a page without an order reads the shop when it opens, and neither before nor after", async () => {
  await open(closed);
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(reads()).toBe(1);
  answer = { open: true, version: 2 };
  await vi.advanceTimersByTimeAsync(8_000);
  expect(reads()).toBe(2);
  expect(model.store.value.shop?.open).toBe(true);
  await vi.advanceTimersByTimeAsync(60 * minute);
  expect(reads()).toBe(2);
});

test("an opening that is late is looked for again, and not for ever", async () => {
  await open(closed);
  await vi.advanceTimersByTimeAsync(5 * minute + 18_000);
  expect(reads()).toBe(3);
  await vi.advanceTimersByTimeAsync(60 * minute);
  expect(reads()).toBe(6);
});

test("a time that is announced instead counts from then on", async () => {
  await open(closed);
  answer = { ...closed, version: 2, changesAt: inMinutes(20) };
  await vi.advanceTimersByTimeAsync(15 * minute);
  expect(reads()).toBe(2);
  answer = { open: true, version: 3 };
  await vi.advanceTimersByTimeAsync(6 * minute);
  expect(model.store.value.shop?.open).toBe(true);
  expect(reads()).toBe(3);
});

test("an open shop that closes by itself is read then as well", async () => {
  await open({ open: true, changesAt: inMinutes(5) });
  answer = { open: false, version: 2 };
  await vi.advanceTimersByTimeAsync(5 * minute + 8_000);
  expect(model.store.value.shop?.open).toBe(false);
});

test("a scan that a closed shop did not take is followed by the opening", async () => {
  await open(closed, "code-1", { [`POST ${api}/scans`]: [409, { code: "SHOP_CLOSED" }] });
  expect(model.store.value.stage).toBe("scan-failed");
  answer = { open: true, version: 2 };
  await vi.advanceTimersByTimeAsync(5 * minute + 8_000);
  expect(model.store.value).toMatchObject({ stage: "scan-failed", shop: { open: true } });
});

test("the phones of a queue do not ask at the same moment", async () => {
  const chance = vi.spyOn(Math, "random");
  chance.mockReturnValue(0);
  await open(closed);
  await vi.advanceTimersByTimeAsync(5 * minute + 3_000);
  expect(reads()).toBe(2);
  model.stop();

  vi.setSystemTime(now);
  chance.mockReturnValue(0.9);
  await open(closed);
  await vi.advanceTimersByTimeAsync(5 * minute + 7_000);
  expect(reads()).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reads()).toBe(2);
  chance.mockRestore();
});

test.each([
  ["comes to the front", () => globalThis.dispatchEvent(new Event("focus"))],
  ["is turned to again", () => document.dispatchEvent(new Event("visibilitychange"))],
  ["has the network again", () => globalThis.dispatchEvent(new Event("online"))],
  [
    "is gone back to",
    () => globalThis.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true })),
  ],
])("a page that %s knows what is", async (_, happens) => {
  await open({ open: false });
  answer = { open: true, version: 2 };
  happens();
  await vi.advanceTimersByTimeAsync(200);
  expect(model.store.value.shop?.open).toBe(true);
  expect(reads()).toBe(2);
});

test("events that come together are one look, and the first showing is none", async () => {
  await open({ open: false });
  globalThis.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: false }));
  await vi.advanceTimersByTimeAsync(200);
  expect(reads()).toBe(1);
  document.dispatchEvent(new Event("visibilitychange"));
  globalThis.dispatchEvent(new Event("focus"));
  await vi.advanceTimersByTimeAsync(200);
  expect(reads()).toBe(2);
});
