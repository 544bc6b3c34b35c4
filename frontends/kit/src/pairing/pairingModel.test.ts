import { ApiClient } from "../api/client.ts";
import { fakeFetch, type Answer } from "../testing/fakes.ts";
import { ServerClock } from "../time/serverClock.ts";
import { expect, test, vi } from "vitest";
import { PairingModel } from "./pairingModel.ts";

const pairing = (code: string) => ({
  code,
  secret: `secret-${code}`,
  confirmUrl: `http://origin/barista/pair?code=${code}`,
  expiresAt: "2026-11-02T09:10:00.000Z",
});
const paired = { shopId: "demo", deviceId: "d", accessToken: "a", renewalToken: "r", expiresAt: "2026" };

test("waits for a manager, takes a new code when one is over, and bears a lost network", async () => {
  const codes = [pairing("AAAAAA"), pairing("BBBBBB")];
  const first: Answer[] = [
    [202, {}],
    [503, {}],
    [410, { code: "PAIRING_EXPIRED" }],
  ];
  const { send, asked } = fakeFetch({
    "POST /api/pairings": () => [201, codes.shift()],
    "POST /api/pairings/AAAAAA/claim": () => first.shift() ?? [410, {}],
    "POST /api/pairings/BBBBBB/claim": [200, paired],
  });
  const onPaired = vi.fn();
  const api = new ApiClient({ clock: new ServerClock(), fetch: send });
  const model = new PairingModel({ api, kind: "tablet", onPaired, wait: async () => {} });
  const seen: string[] = [];
  model.store.subscribe(() =>
    seen.push(`${model.store.value.shown?.code}${model.store.value.trouble ? " trouble" : ""}`),
  );
  model.start();
  await vi.waitFor(() => expect(onPaired).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(paired)));
  expect(seen).toEqual(["AAAAAA", "AAAAAA trouble", "BBBBBB"]);
  expect(asked.map(({ what }) => what.replace("POST /api/pairings", ""))).toEqual([
    "",
    "/AAAAAA/claim",
    "/AAAAAA/claim",
    "/AAAAAA/claim",
    "",
    "/BBBBBB/claim",
  ]);
  expect(asked.at(-1)?.body).toEqual({ secret: "secret-BBBBBB" });
  model.stop();
});
