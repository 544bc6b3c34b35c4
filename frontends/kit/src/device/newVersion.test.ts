import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeFetch, type Answer } from "../testing/fakes.ts";
import { NewVersion } from "./newVersion.ts";

const reload = vi.fn();
let version: NewVersion;

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  version.stop();
  reload.mockClear();
  sessionStorage.clear();
  vi.useRealTimers();
});

function watch(answer: Answer, change: object = {}, own: string | undefined = "one") {
  const { send } = fakeFetch({ "GET /version.json": answer });
  version = new NewVersion({ fetch: send, reload, everyMillis: 60_000, ...change }, own);
  version.start();
}

test("reloads when another build is there, and only once for it", async () => {
  watch([200, { build: "two" }]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reload).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(reload).toHaveBeenCalledOnce();
});

test.each([
  [[200, { build: "one" }], "one"],
  [[404, {}], "one"],
  [[200, "<html>"], "one"],
  [[200, { build: "two" }], undefined],
] as const)("stays when %j is deployed and this is %s", async (answer, own) => {
  const { send } = fakeFetch({ "GET /version.json": answer });
  version = new NewVersion({ fetch: send, reload }, own);
  await version.check();
  expect(reload).not.toHaveBeenCalled();
});

test("waits until nobody touches the screen", async () => {
  watch([200, { build: "two" }]);
  document.dispatchEvent(new Event("pointerdown"));
  await version.check();
  await vi.advanceTimersByTimeAsync(9_000);
  expect(reload).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reload).toHaveBeenCalledOnce();
});

test("waits as long as the screen says that it is busy", async () => {
  let busy = true;
  watch([200, { build: "two" }], { busy: () => busy });
  await version.check();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(reload).not.toHaveBeenCalled();
  busy = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(reload).toHaveBeenCalledOnce();
});
