import { ApiProblem } from "../api/problem.ts";
import { ServerClock } from "../time/serverClock.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { CredentialStore } from "./credentialStore.ts";
import { PairedAccess } from "./pairedAccess.ts";

const start = Date.parse("2026-11-02T09:00:00.000Z");
let now = start;
const clock = new ServerClock(() => now);

const credential = (nth: number, minutes = 60) => ({
  shopId: "demo",
  deviceId: "display-1",
  accessToken: `access-${nth}`,
  renewalToken: `renewal-${nth}`,
  expiresAt: new Date(now + minutes * 60_000).toISOString(),
});

beforeEach(() => {
  localStorage.clear();
  now = start;
});

function tab(renew: (renewalToken: string) => Promise<ReturnType<typeof credential>>) {
  const store = new CredentialStore("display");
  const onUnpaired = vi.fn();
  return {
    store,
    onUnpaired,
    access: new PairedAccess({ clock, store, onUnpaired, renew, locks: undefined }),
  };
}

test("renews in the last ten minutes, once for all requests of that moment", async () => {
  const renew = vi.fn(async () => credential(2));
  const { store, access } = tab(renew);
  store.save(credential(1));
  expect(await access.token()).toBe("access-1");
  now += 51 * 60_000;
  expect(await Promise.all([access.token(), access.token()])).toEqual(["access-2", "access-2"]);
  expect(renew).toHaveBeenCalledExactlyOnceWith("renewal-1");
  expect(store.read()?.renewalToken).toBe("renewal-2");
});

test("takes what another tab has renewed instead of renewing against it", async () => {
  const renew = vi.fn(async () => credential(3));
  const { store, access } = tab(renew);
  store.save(credential(2));
  expect(await access.refused("access-1")).toBe(true);
  expect(await access.token()).toBe("access-2");
  expect(renew).not.toHaveBeenCalled();
});

test("is good for what is left of its life while the network is away", async () => {
  const { store, access, onUnpaired } = tab(() => Promise.reject(new ApiProblem(0, "NETWORK", "away")));
  store.save(credential(1));
  now += 55 * 60_000;
  expect(await access.token()).toBe("access-1");
  now += 10 * 60_000;
  await expect(access.token()).rejects.toMatchObject({ code: "NETWORK" });
  expect(onUnpaired).not.toHaveBeenCalled();
  expect(store.read()).toBeDefined();
});

test("a device that was removed gives its credential up", async () => {
  const { store, access, onUnpaired } = tab(() => Promise.reject(new ApiProblem(401, "X", "revoked")));
  store.save(credential(1));
  await expect(access.refused("access-1")).rejects.toMatchObject({ status: 401 });
  expect(onUnpaired).toHaveBeenCalledOnce();
  expect(store.read()).toBeUndefined();
});

test("a display that was paired before there were other devices stays paired", () => {
  const { deviceId, ...rest } = credential(1);
  localStorage.setItem("serverlesspresso.display", JSON.stringify({ ...rest, displayId: deviceId }));
  expect(new CredentialStore("display").read()).toEqual(credential(1));
  expect(new CredentialStore("tablet").read()).toBeUndefined();
});
