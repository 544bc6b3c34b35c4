import { expect, test, vi } from "vitest";
import { letServicesPass, servingOf } from "./serving.ts";

const scope = "https://coffee.example/order/";
const precached = new Set(["/order/index.html", "/order/assets/index-1.js"]);

test.each([
  ["navigate", "/order/demo?code=secret", "page"],
  ["cors", "/order/assets/index-1.js", "asset"],
  ["cors", "/order/version.json", undefined],
  ["cors", "/api/shops/demo", undefined],
  ["navigate", "/barista/demo", undefined],
  ["cors", "/config.json", undefined],
])("a request (%s) of %s is served as %s", (mode, path, serving) => {
  const url = new URL(path, scope).href;
  expect(servingOf({ method: "GET", mode, url }, scope, precached)).toBe(serving);
  expect(servingOf({ method: "POST", mode, url }, scope, precached)).toBeUndefined();
});

test("the services are asked without the worker, where the browser can do that", async () => {
  const addRoutes = vi.fn(async () => {});
  await letServicesPass({ addRoutes });
  expect(addRoutes).toHaveBeenCalledExactlyOnceWith({
    condition: { urlPattern: "/api/*" },
    source: "network",
  });
  await letServicesPass({});
  await letServicesPass({ addRoutes: () => Promise.reject(new TypeError("no such condition")) });
});
