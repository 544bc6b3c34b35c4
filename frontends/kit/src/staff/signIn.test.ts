import { UserManager, type SigninRedirectArgs } from "oidc-client-ts";
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
  vi.restoreAllMocks();
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

test("signing in leads back to the page that was asked for, whichever it is", async () => {
  let left: SigninRedirectArgs | undefined;
  vi.spyOn(UserManager.prototype, "signinRedirect").mockImplementation(async (args) => void (left = args));
  const user = () => ({ state: left?.state }) as Awaited<ReturnType<UserManager["signinRedirectCallback"]>>;
  vi.spyOn(UserManager.prototype, "signinRedirectCallback").mockImplementation(async () => user());
  history.replaceState(null, "", "/barista/demo?sign-in#settings");
  await new SignIn(config, "barista").leaveToSignIn("demo");
  history.replaceState(null, "", "/barista/signed-in?code=1&state=2");

  await new SignIn(config, "barista").current();

  expect(location.pathname + location.search + location.hash).toBe("/barista/demo?sign-in#settings");
});

test("nobody is sent to the form in circles", () => {
  history.replaceState(null, "", "/barista/demo");
  const signIn = new SignIn(config, "barista");

  expect(signIn.turnAway("demo-display", "demo")).toBe(true);
  expect(signIn.turnAway("demo-display", "demo")).toBe(false);
});
