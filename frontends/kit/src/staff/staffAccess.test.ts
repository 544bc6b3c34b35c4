import { afterEach, expect, test, vi } from "vitest";
import { requestAccess, type Gate } from "./staffAccess.ts";
import { announceSignOut, rememberSignIn } from "./signOutElsewhere.ts";

const config = { staffIssuer: "http://localhost:1", staffClientId: "staff" };

afterEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  history.replaceState(null, "", "/");
  vi.unstubAllGlobals();
});

test("a sign-out in another tab ends the session of this one, whose token is not used any more", async () => {
  const claims = btoa(JSON.stringify({ "cognito:groups": ["demo:barista"], username: "aiko" }));
  const user = {
    access_token: `x.${claims}.y`,
    refresh_token: "refresh",
    token_type: "Bearer",
    profile: { sub: "s-1" },
    expires_at: Date.now() / 1000 + 3600,
  };
  const sent: string[] = [];
  vi.stubGlobal("fetch", async (address: string | URL | Request, request?: RequestInit) => {
    const authorization = new Headers(request?.headers).get("Authorization");
    sent.push(`${String(address)} ${authorization ?? ""} ${String(request?.body ?? "")}`);
    const isDiscovery = String(address).endsWith("/openid-configuration");
    return Response.json(isDiscovery ? { revocation_endpoint: "http://localhost:1/oauth2/revoke" } : config);
  });
  sessionStorage.setItem("oidc.user:http://localhost:1:staff", JSON.stringify(user));
  rememberSignIn();
  history.replaceState(null, "", "/barista/demo");
  let gate: Gate = { kind: "waiting" };
  const stop = requestAccess({ app: "barista", roles: ["barista"], signIn: true }, (now) => (gate = now));
  const session = await vi.waitUntil(() => (gate.kind === "open" ? gate.session : undefined));
  await session.api.json("/api/shops/demo", String);
  expect(sent.at(-1)).toContain("Bearer x.");

  announceSignOut();
  globalThis.dispatchEvent(
    new StorageEvent("storage", { key: localStorage.key(0), newValue: String(Date.now()) }),
  );

  expect(session.ended.value).toBe(true);
  await expect(session.api.json("/api/shops/demo", String)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await vi.waitFor(() => expect(sent.at(-1)).toContain("/oauth2/revoke"));
  expect(sent.at(-1)).toContain("token=refresh");
  await vi.waitFor(() => expect(sessionStorage.getItem("oidc.user:http://localhost:1:staff")).toBeNull());
  stop();
});
