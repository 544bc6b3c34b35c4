import { ErrorResponse } from "oidc-client-ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { StaffToken } from "./staffToken.ts";

const start = Date.parse("2026-11-02T09:00:00Z");
let stop = () => {};

beforeEach(() => vi.useFakeTimers({ now: start }));
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const user = (nth: number, minutes = 60) => ({
  access_token: `access-${nth}`,
  refresh_token: `refresh-${nth}`,
  expires_at: (Date.now() + minutes * 60_000) / 1000,
});

function opened(renew: () => Promise<ReturnType<typeof user>>, first = user(1)) {
  const token = new StaffToken(first, renew);
  stop = token.start();
  return token;
}

test("renews a minute before its end, hour after hour, and asks for nothing in between", async () => {
  let nth = 1;
  const renew = vi.fn(async () => user(++nth));
  const token = opened(renew);
  await vi.advanceTimersByTimeAsync(59 * 60_000 - 1);
  expect(renew).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await token.token()).toBe("access-2");
  await vi.advanceTimersByTimeAsync(59 * 60_000);
  expect(await token.token()).toBe("access-3");
  expect(renew).toHaveBeenCalledTimes(2);
});

test("goes on with what it has while the network is away, and renews when it is back", async () => {
  let away = true;
  const renew = vi.fn(async () => {
    if (away) {
      throw new TypeError("Failed to fetch");
    }
    return user(2);
  });
  const token = opened(renew);
  await vi.advanceTimersByTimeAsync(59 * 60_000 + 30_000);
  expect(await token.token()).toBe("access-1");
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  await expect(token.token()).rejects.toMatchObject({ code: "NETWORK" });
  expect(token.ended.value).toBe(false);
  away = false;
  globalThis.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(await token.token()).toBe("access-2");
});

test("is back after a minute at most where nothing says that the network is", async () => {
  let away = true;
  const token = opened(() => (away ? Promise.reject(new TypeError("away")) : Promise.resolve(user(2))));
  await vi.advanceTimersByTimeAsync(70 * 60_000);
  away = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await token.token()).toBe("access-2");
});

test("ends when the provider refuses, and says so instead of leaving", async () => {
  const renew = vi.fn(() => Promise.reject(new ErrorResponse({ error: "invalid_grant" })));
  const token = opened(renew);
  await vi.advanceTimersByTimeAsync(59 * 60_000);
  expect(token.ended.value).toBe(true);
  expect(await token.token()).toBe("access-1");
  await vi.advanceTimersByTimeAsync(60_000);
  await expect(token.token()).rejects.toMatchObject({ status: 401 });
  expect(renew).toHaveBeenCalledOnce();
});

test("a token that is refused before its time is renewed once for all who ask, and not in circles", async () => {
  const renew = vi.fn(async () => user(2));
  const token = opened(renew);
  expect(await Promise.all([token.refused("access-1"), token.refused("access-1")])).toEqual([true, true]);
  expect(renew).toHaveBeenCalledOnce();
  expect(await token.refused("access-1")).toBe(true);
  expect(await token.refused("access-2")).toBe(false);
  expect(token.ended.value).toBe(true);
  expect(renew).toHaveBeenCalledOnce();
});

test("a provider that gives no refresh token ends the session with its token", async () => {
  const { refresh_token: _, ...bare } = user(1);
  const renew = vi.fn();
  const token = new StaffToken(bare, renew);
  stop = token.start();
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(token.ended.value).toBe(true);
  expect(renew).not.toHaveBeenCalled();
});

test("is not used any more once somebody has signed out, by a renewal under way neither", async () => {
  let answer: (renewed: ReturnType<typeof user>) => void = () => {};
  const token = opened(() => new Promise((resolve) => (answer = resolve)));
  await vi.advanceTimersByTimeAsync(59 * 60_000);
  token.drop();
  answer(user(2));
  await vi.advanceTimersByTimeAsync(0);
  expect(token.ended.value).toBe(true);
  await expect(token.token()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});
