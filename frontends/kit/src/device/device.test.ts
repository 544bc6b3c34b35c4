import { afterEach, expect, test, vi } from "vitest";
import { askToNotify, notify, notifyPermission } from "./notify.ts";
import { vibrate } from "./vibrate.ts";
import { keepAwake } from "./wakeLock.ts";

const notice = { title: "Ready", body: "Number 7", tag: "order", language: "en" };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function stubNotification(permission: string, afterAsking = permission) {
  const shown: string[] = [];
  class FakeNotification {
    static permission = permission;
    static requestPermission = vi.fn(async () => (FakeNotification.permission = afterAsking));
    constructor(title: string) {
      shown.push(title);
    }
    addEventListener() {}
  }
  vi.stubGlobal("Notification", FakeNotification);
  vi.stubGlobal("isSecureContext", true);
  return { shown, asked: FakeNotification.requestPermission };
}

test("asks for notifications only when told to, and not again after a no", async () => {
  const { asked } = stubNotification("default", "denied");
  expect(notifyPermission()).toBe("ask");
  expect(asked).not.toHaveBeenCalled();
  expect(await askToNotify()).toBe("denied");
  expect(await askToNotify()).toBe("denied");
  expect(asked).toHaveBeenCalledOnce();
});

test("tells only somebody who is looking elsewhere", async () => {
  const { shown } = stubNotification("granted");
  expect(await notify(notice)).toBe(false);
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
  expect(await notify(notice)).toBe(true);
  expect(shown).toEqual(["Ready"]);
});

test("a device that cannot does without", async () => {
  vi.stubGlobal("isSecureContext", false);
  expect(notifyPermission()).toBe("unsupported");
  vi.stubGlobal("navigator", {});
  expect(vibrate("ready")).toBe(false);
  keepAwake()();
});

test("stays awake again each time the page is seen, until it is let go", async () => {
  const released = vi.fn(async () => {});
  const request = vi.fn(async () => ({ release: released }));
  vi.stubGlobal("navigator", { wakeLock: { request } });
  const letGo = keepAwake();
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(2));
  letGo();
  document.dispatchEvent(new Event("visibilitychange"));
  expect(request).toHaveBeenCalledTimes(2);
  expect(released).toHaveBeenCalled();
});
