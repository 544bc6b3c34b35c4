import { expect, test, vi } from "vitest";
import { anything, fakeFetch, type Answer } from "../testing/fakes.ts";
import { ServerClock } from "../time/serverClock.ts";
import { ApiClient } from "./client.ts";
import { object, text } from "./narrow.ts";

function client(answers: Record<string, Answer>, more: object = {}) {
  const { send, asked } = fakeFetch(answers);
  return { api: new ApiClient({ clock: new ServerClock(), fetch: send, token: () => "t", ...more }), asked };
}

test("sends the token, the body and the version", async () => {
  const { api, asked } = client({ "PATCH /shop": [200, {}] });
  await api.json("/shop", anything, { method: "PATCH", body: { open: false }, ifMatch: '"3"' });
  expect(asked[0]?.headers.get("authorization")).toBe("Bearer t");
  expect(asked[0]?.headers.get("if-match")).toBe('"3"');
  expect(asked[0]?.body).toEqual({ open: false });
});

test("turns problem details into a problem with its members", async () => {
  const { api } = client({ "GET /a": [410, { code: "CODE_USED_UP", detail: "none left", nextCodeAt: "x" }] });
  const problem = await api.json("/a", anything).catch((error: unknown) => error);
  expect(problem).toMatchObject({
    status: 410,
    code: "CODE_USED_UP",
    message: "none left",
    temporary: false,
  });
  expect(problem).toHaveProperty("members.nextCodeAt", "x");
});

test("copes with an error that is no JSON", async () => {
  const { api } = client({ "GET /a": [502, "<html>"] });
  await expect(api.json("/a", anything)).rejects.toMatchObject({
    status: 502,
    code: "HTTP_502",
    temporary: true,
  });
});

test("calls a missing answer a network problem", async () => {
  const { api } = client({});
  await expect(api.json("/a", anything)).rejects.toMatchObject({
    status: 0,
    code: "NETWORK",
    temporary: true,
  });
});

test("gives up when the time is over", async () => {
  const send = (_: unknown, init: RequestInit) =>
    new Promise((_resolve, reject) =>
      init.signal?.addEventListener("abort", () => reject(new Error("aborted"))),
    );
  const { api } = client({}, { fetch: send, timeoutMillis: 5 });
  await expect(api.json("/a", anything)).rejects.toMatchObject({ code: "TIMEOUT" });
});

test("says when it is not signed in any more", async () => {
  const onUnauthorized = vi.fn();
  const { api } = client({ "GET /a": [401, {}] }, { onUnauthorized });
  await expect(api.json("/a", anything)).rejects.toMatchObject({ status: 401 });
  expect(onUnauthorized).toHaveBeenCalledOnce();
});

test("an answer of another shape fails with the request and the name of the field", async () => {
  const { api } = client({ "GET /a": [200, { name: 7 }] });
  await expect(api.json("/a", object({ name: text }))).rejects.toMatchObject({
    status: 0,
    code: "UNREADABLE",
    message: "GET /a: answer.name must be a text: 7",
  });
});

test("says who uses the device as of when it was asked, and nothing where it has no access", async () => {
  let user: string | undefined = "美香";
  let give = (_token: string) => {};
  const token = new Promise<string>((resolve) => (give = resolve));
  const { send, asked } = fakeFetch({ "GET /a": [200, {}], "POST /api/pairings": [200, {}] });
  const api = new ApiClient({ clock: new ServerClock(), fetch: send, token: () => token, user: () => user });
  const first = api.json("/a", anything);
  user = "Aiko";
  give("t");
  await first;
  await api.done("/api/pairings", { method: "POST", token: null });
  user = undefined;
  await api.json("/a", anything);
  expect(asked.map(({ headers }) => headers.get("device-user"))).toEqual(["%E7%BE%8E%E9%A6%99", null, null]);
});
