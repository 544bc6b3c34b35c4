import { findByTestId, fireEvent, queryByTestId, waitFor } from "@testing-library/dom";
import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { Store } from "@serverlesspresso/kit/state/store.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { flatWhite, order } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { announceReady, onReady } from "./readySignal.ts";
import { NotifyMe } from "./NotifyMe.tsx";

const queued = order({ version: 2, state: "QUEUED", number: 42, drink: flatWhite });
const ready = { ...queued, version: 4, state: "COMPLETED" } as const;

function answering(permission: NotificationPermission, answer: NotificationPermission) {
  const requestPermission = vi.fn(async () => (fake.permission = answer));
  const fake = Object.assign(vi.fn(), { permission, requestPermission });
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("Notification", fake);
  return requestPermission;
}

const silent = () =>
  new Cues(localStorage, () => ({ state: "running", resume: async () => {} }) as AudioContext);

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test("calls once when the order that was waited for is ready, and not for one that was ready before", () => {
  const store = new Store<{ readonly order?: Order }>({});
  const call = vi.fn();
  onReady(store, call);
  store.update(() => ({ order: { ...ready, orderId: "order-0000" } }));
  store.update(() => ({ order: queued }));
  expect(call).not.toHaveBeenCalled();
  store.update(() => ({ order: ready }));
  store.update(() => ({ order: { ...ready } }));
  expect(call).toHaveBeenCalledTimes(1);
});

test("does not call for what was handed out before it was seen, nor for what is called back", () => {
  const store = new Store<{ readonly order?: Order }>({ order: queued });
  const call = vi.fn();
  onReady(store, call);
  store.update(() => ({ order: { ...ready, collectedAt: "2026-11-02T09:00:00.000Z" } }));
  store.update(() => ({ order: ready }));
  expect(call).not.toHaveBeenCalled();
});

test("is heard and felt", () => {
  const cues = silent();
  const play = vi.spyOn(cues, "play");
  const vibrate = vi.fn(() => true);
  vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { vibrate }));
  announceReady(ready, cues);
  expect(play).toHaveBeenCalledWith("ready");
  expect(vibrate).toHaveBeenCalledTimes(1);
});

test.each([
  ["granted", "You will hear a sound, and get a notice"],
  ["denied", "Your browser shows no notices"],
  ["default", "Keep this page open"],
] as const)("asks only when it is wanted; answered %s it says what will happen", async (answer, words) => {
  const question = answering("default", answer);
  const screen = draw(<NotifyMe cues={silent()} />);
  const button = await findByTestId(screen, "tell-me");
  expect(question).not.toHaveBeenCalled();
  fireEvent.click(button);
  await waitFor(() => expect(screen.textContent).toContain(words));
  expect(question).toHaveBeenCalledTimes(1);
  expect(queryByTestId(screen, "sound")).not.toBeNull();
});

test("does not promise a sound that is off", async () => {
  answering("granted", "granted");
  const screen = draw(<NotifyMe cues={silent()} />);
  expect((await findByTestId(screen, "told-how")).textContent).toBe(
    "You will get a notice if you are in another app.",
  );
});
