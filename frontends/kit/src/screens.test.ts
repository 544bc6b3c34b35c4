import { expect, test } from "vitest";
import { codeLinkPath, isShopId, isSignedInPage, readCodeLink, screenPath, shopInPath } from "./screens.ts";

test("the shop is in the path, except on the screen's own pages", () => {
  expect(shopInPath("barista", "/barista/demo")).toBe("demo");
  expect(shopInPath("barista", "/barista/demo/")).toBe("demo");
  expect(shopInPath("barista", "/barista/")).toBeUndefined();
  expect(shopInPath("barista", "/barista/signed-in")).toBeUndefined();
  expect(shopInPath("barista", "/barista/pair")).toBeUndefined();
  expect(shopInPath("barista", "/display/demo")).toBeUndefined();
  expect(shopInPath("order", "/order/pair")).toBe("pair");
});

test("a screen begins at its name, with or without a shop", () => {
  expect(screenPath("display")).toBe("/display/");
  expect(screenPath("display", "demo")).toBe("/display/demo");
  expect(isSignedInPage("barista", "/barista/signed-in")).toBe(true);
  expect(isSignedInPage("barista", "/display/signed-in")).toBe(false);
});

test("a code's link is read as it was written", () => {
  const url = new URL(codeLinkPath("demo", "a+b/c="), "http://localhost");
  expect(readCodeLink(url)).toEqual({ shop: "demo", code: "a+b/c=" });
  expect(readCodeLink(new URL("http://localhost/order/"))).toEqual({ shop: undefined, code: undefined });
});

test.each(["Demo", "d", "a/b", "../evil", ""])("%j is no shop id", (text) => {
  expect(isShopId(text)).toBe(false);
});
