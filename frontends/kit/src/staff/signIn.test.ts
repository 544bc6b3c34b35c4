import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { backWhereSignedOut, SignIn } from "./signIn.ts";
import { announceSignOut, rememberSignIn, hasSignedOutSinceSignIn } from "./signOutElsewhere.ts";

const pool = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_EXAMPLE";
const domain = "https://serverlesspresso.auth.us-east-1.amazoncognito.com";
const config = { staffIssuer: pool, staffClientId: "1example23456789" };

const userKey = `oidc.user:${pool}:${config.staffClientId}`;

/** As a user pool with a domain publishes it. */
const discovery = {
  issuer: pool,
  authorization_endpoint: `${domain}/oauth2/authorize`,
  token_endpoint: `${domain}/oauth2/token`,
  revocation_endpoint: `${domain}/oauth2/revoke`,
  end_session_endpoint: `${domain}/logout`,
  jwks_uri: `${pool}/.well-known/jwks.json`,
};

const provider = vi.fn<typeof fetch>();
const leave = vi.fn();

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  provider.mockReset().mockImplementation(async (address) => {
    const isDiscovery = String(address).endsWith("/openid-configuration");
    return Response.json(isDiscovery ? discovery : {});
  });
  vi.stubGlobal("fetch", provider);
  leave.mockReset();
  vi.spyOn(location, "assign").mockImplementation((address) => leave(new URL(address, location.href)));
});
afterEach(() => {
  history.replaceState(null, "", "/");
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function signedIn(): void {
  const user = {
    access_token: "access",
    refresh_token: "refresh",
    id_token: "x.y.z",
    token_type: "Bearer",
    profile: { sub: "s-1" },
    expires_at: Date.now() / 1000 + 3600,
  };
  sessionStorage.setItem(userKey, JSON.stringify(user));
  rememberSignIn();
}

/** What was sent to an endpoint of the provider. */
function sentTo(path: string): Record<string, string>[] {
  return provider.mock.calls
    .filter(([address]) => String(address) === domain + path)
    .map(([, request]) => Object.fromEntries(new URLSearchParams(String(request?.body))));
}

async function leftFor(): Promise<URL> {
  await vi.waitFor(() => expect(leave).toHaveBeenCalledOnce());
  return leave.mock.calls[0]?.[0] as URL;
}

test("signing out ends the session and asks as a user pool wants to be asked", async () => {
  signedIn();
  history.replaceState(null, "", "/barista/demo");

  await new SignIn(config, "barista").signOut("demo");

  expect(sentTo("/oauth2/revoke")).toEqual([
    { token: "refresh", token_type_hint: "refresh_token", client_id: "1example23456789" },
  ]);
  const address = await leftFor();
  expect(address.origin + address.pathname).toBe(`${domain}/logout`);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    client_id: "1example23456789",
    logout_uri: `${location.origin}/barista/`,
  });
  expect(sessionStorage.getItem(userKey)).toBeNull();
  expect(hasSignedOutSinceSignIn()).toBe(true);
});

test("signing out leads to the provider although the session could not be ended there", async () => {
  signedIn();
  const usual = provider.getMockImplementation() as typeof fetch;
  provider.mockImplementation(async (address, request) =>
    String(address).endsWith("/revoke") ? new Response(null, { status: 503 }) : usual(address, request),
  );

  await new SignIn(config, "barista").signOut("demo");

  expect((await leftFor()).pathname).toBe("/logout");
});

test("signing in asks for what a user pool knows, by PKCE and in the language of the page", async () => {
  document.documentElement.lang = "ja";

  void new SignIn(config, "display").leaveToSignIn("demo");

  const address = await leftFor();
  expect(address.origin + address.pathname).toBe(`${domain}/oauth2/authorize`);
  const { code_challenge, state, ...asked } = Object.fromEntries(address.searchParams);
  expect(code_challenge).toMatch(/^[\w-]{43}$/);
  expect(state).toBeTruthy();
  expect(asked).toEqual({
    client_id: "1example23456789",
    redirect_uri: `${location.origin}/display/signed-in`,
    response_type: "code",
    scope: "openid profile",
    code_challenge_method: "S256",
    lang: "ja",
    shop: "demo",
  });
});

test("whoever comes back from the form is signed in where they left, a sign-out of before or not", async () => {
  vi.useFakeTimers({ now: Date.parse("2026-11-02T09:00:00Z"), toFake: ["Date"] });
  announceSignOut();
  vi.setSystemTime(Date.parse("2026-11-02T09:01:00Z"));
  history.replaceState(null, "", "/barista/demo?theme=dark#settings");
  void new SignIn(config, "barista").leaveToSignIn("demo");
  const state = (await leftFor()).searchParams.get("state") ?? "";
  const usual = provider.getMockImplementation() as typeof fetch;
  const identity = { sub: "s-1", iss: pool, aud: config.staffClientId, iat: 1, exp: 4_102_444_800 };
  const tokens = {
    access_token: "access",
    id_token: `${btoa("{}")}.${btoa(JSON.stringify(identity))}.x`,
    refresh_token: "refresh",
    token_type: "Bearer",
    expires_in: 3600,
  };
  provider.mockImplementation(async (address, request) =>
    String(address).endsWith("/oauth2/token") ? Response.json(tokens) : usual(address, request),
  );
  history.replaceState(null, "", `/barista/signed-in?code=c&state=${state}`);

  expect((await new SignIn(config, "barista").current())?.access_token).toBe("access");

  expect(location.pathname + location.search + location.hash).toBe("/barista/demo?theme=dark#settings");
  expect(sentTo("/oauth2/token")[0]).toMatchObject({
    grant_type: "authorization_code",
    client_id: config.staffClientId,
    redirect_uri: `${location.origin}/barista/signed-in`,
  });
  expect((await new SignIn(config, "barista").current())?.access_token).toBe("access");
  vi.useRealTimers();
});

test("a tab that slept while somebody signed out in another one has nobody any more", async () => {
  vi.useFakeTimers({ now: Date.parse("2026-11-02T09:00:00Z"), toFake: ["Date"] });
  signedIn();
  vi.setSystemTime(Date.parse("2026-11-02T09:05:00Z"));
  expect(await new SignIn(config, "barista").current()).toBeDefined();
  announceSignOut();

  expect(await new SignIn(config, "barista").current()).toBeUndefined();

  expect(sentTo("/oauth2/revoke")).toHaveLength(1);
  vi.setSystemTime(Date.parse("2026-11-02T09:06:00Z"));
  signedIn();
  expect(await new SignIn(config, "barista").current()).toBeDefined();
  vi.useRealTimers();
});

test("signing out leads back to the shop and to what was asked of it", async () => {
  history.replaceState(null, "", "/display/demo?sign-in");
  await new SignIn(config, "display").signOut("demo");
  history.replaceState(null, "", "/display/");

  backWhereSignedOut("display");

  expect(location.pathname + location.search).toBe("/display/demo?sign-in");
});

test("a screen that is opened without a shop later asks for one", async () => {
  history.replaceState(null, "", "/barista/demo");
  await new SignIn(config, "barista").signOut("demo");
  history.replaceState(null, "", "/barista/");
  backWhereSignedOut("barista");
  history.replaceState(null, "", "/barista/");

  backWhereSignedOut("barista");

  expect(location.pathname).toBe("/barista/");
});

test("nobody is sent to the form in circles", async () => {
  vi.useFakeTimers({ now: Date.parse("2026-11-02T09:00:00Z"), toFake: ["Date"] });
  history.replaceState(null, "", "/barista/demo");
  const signIn = new SignIn(config, "barista");

  expect(signIn.turnAway("demo-display", "demo")).toBe(true);
  expect(signIn.turnAway("demo-display", "demo")).toBe(false);
  vi.setSystemTime(Date.parse("2026-11-02T09:10:00Z"));
  expect(signIn.turnAway("demo-display", "demo")).toBe(false);
  expect(signIn.turnAway("osaka-barista", "demo")).toBe(true);
  await vi.waitFor(() => expect(leave).toHaveBeenCalledTimes(2));
  vi.useRealTimers();
});

test("whoever is turned away leaves the other tabs signed in", async () => {
  signedIn();

  new SignIn(config, "barista").turnAway("demo-display", "demo");

  await leftFor();
  expect(localStorage.length).toBe(0);
});
