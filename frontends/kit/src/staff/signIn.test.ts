import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { backWhereSignedOut, SignIn } from "./signIn.ts";

const config = { staffIssuer: "http://localhost:1", staffClientId: "staff" };

beforeEach(() => {
  sessionStorage.clear();
  vi.stubGlobal("fetch", () => new Promise(() => {}));
});
afterEach(() => {
  history.replaceState(null, "", "/");
  vi.unstubAllGlobals();
});

test("signing out leads back to the shop and to what was asked of it", () => {
  history.replaceState(null, "", "/display/demo?sign-in");
  void new SignIn(config, "display").signOut("demo");
  history.replaceState(null, "", "/display/");

  backWhereSignedOut("display");

  expect(location.pathname + location.search).toBe("/display/demo?sign-in");
});

test("a screen that is opened without a shop later asks for one", () => {
  history.replaceState(null, "", "/barista/demo");
  void new SignIn(config, "barista").signOut("demo");
  history.replaceState(null, "", "/barista/");
  backWhereSignedOut("barista");
  history.replaceState(null, "", "/barista/");

  backWhereSignedOut("barista");

  expect(location.pathname).toBe("/barista/");
});

test("nobody is sent to the form in circles", () => {
  history.replaceState(null, "", "/barista/demo");
  const signIn = new SignIn(config, "barista");

  expect(signIn.turnAway("demo-display", "demo")).toBe(true);
  expect(signIn.turnAway("demo-display", "demo")).toBe(false);
});
