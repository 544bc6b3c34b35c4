import { findByTestId, fireEvent, waitFor } from "@testing-library/dom";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { render } from "preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { troubleOf } from "./camera.ts";
import { codeReader } from "./codeReader.ts";
import { scannedCode } from "./scanned.ts";
import { Scanner } from "./Scanner.tsx";

const stop = vi.fn();
let seen: string;

class FakeDetector {
  static async getSupportedFormats() {
    return ["qr_code"];
  }

  async detect() {
    return seen === "" ? [] : [{ rawValue: seen }];
  }
}

function camera(getUserMedia: () => Promise<unknown>): void {
  vi.stubGlobal("isSecureContext", true);
  vi.stubGlobal("BarcodeDetector", FakeDetector);
  Object.defineProperty(navigator, "mediaDevices", { value: { getUserMedia }, configurable: true });
  Object.defineProperty(HTMLMediaElement.prototype, "srcObject", { value: null, writable: true });
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
}

beforeEach(() => {
  seen = "";
  stop.mockClear();
  camera(async () => ({ getTracks: () => [{ stop }] }));
});

afterEach(() => {
  render(null, document.body.firstElementChild ?? document.body);
  vi.unstubAllGlobals();
});

const origin = "https://coffee.example";

test.each([
  ["https://coffee.example/order/demo?code=abc.def", { shop: "demo", code: "abc.def" }],
  ["https://coffee.example/order/tokyo/?code=x", { shop: "tokyo", code: "x" }],
  ["https://coffee.example/order/demo", undefined],
  ["https://coffee.example/barista/demo?code=x", undefined],
  ["https://coffee.example.evil/order/demo?code=x", undefined],
  ["http://coffee.example/order/demo?code=x", undefined],
  ["https://coffee.example@evil.example/order/demo?code=x", undefined],
  ["javascript:alert(1)", undefined],
  ["WIFI:T:WPA;S:coffee;;", undefined],
])("the code %s leads to %j", (text, expected) => {
  expect(scannedCode(text, origin)).toEqual(expected);
});

test.each([
  ["NotAllowedError", "refused"],
  ["SecurityError", "refused"],
  ["NotFoundError", "none"],
  ["OverconstrainedError", "none"],
  ["NotReadableError", "busy"],
])("%s means that the camera is %s", (name, trouble) => {
  expect(troubleOf(new DOMException("", name))).toBe(trouble);
});

test("takes the browser's own reader where it reads QR codes", async () => {
  seen = "hello";
  const read = await codeReader();
  expect(await read(document.createElement("video"))).toBe("hello");
});

test("a foreign code is put into words, one of ours is handed on", async () => {
  const onFound = vi.fn();
  const screen = draw(<Scanner onFound={onFound} onClose={() => {}} />);
  seen = "https://elsewhere.example/order/demo?code=x";
  const words = await findByTestId(screen, "scanner-says");
  await waitFor(() => expect(words.textContent).toMatch(/another code/));
  expect(onFound).not.toHaveBeenCalled();

  seen = `${location.origin}/order/demo?code=abc`;
  await waitFor(() => expect(onFound).toHaveBeenCalledWith({ shop: "demo", code: "abc" }));
});

test("lets the camera go when it is left", async () => {
  const screen = draw(<Scanner onFound={() => {}} onClose={() => {}} />);
  await waitFor(() => expect(screen.querySelector("[data-state=looking]")).not.toBeNull());
  render(null, screen);
  await waitFor(() => expect(stop).toHaveBeenCalled());
});

test("a refused camera tells the way out, and can be tried again", async () => {
  camera(() => Promise.reject(new DOMException("", "NotAllowedError")));
  const screen = draw(<Scanner onFound={() => {}} onClose={() => {}} />);
  const trouble = await findByTestId(screen, "camera-trouble");
  expect(trouble.dataset["trouble"]).toBe("refused");
  expect(screen.textContent).toContain("open your phone’s camera app");

  camera(async () => ({ getTracks: () => [{ stop }] }));
  fireEvent.click(await findByTestId(screen, "camera-again"));
  await waitFor(() => expect(screen.querySelector("[data-state=looking]")).not.toBeNull());
});

test("over an unsafe address there is no camera to be allowed", async () => {
  vi.stubGlobal("isSecureContext", false);
  const screen = draw(<Scanner onFound={() => {}} onClose={() => {}} />);
  expect((await findByTestId(screen, "camera-trouble")).dataset["trouble"]).toBe("insecure");
  expect(screen.querySelector("[data-testid=camera-again]")).toBeNull();
});
