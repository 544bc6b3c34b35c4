import { expect, test } from "vitest";
import { rememberShop, shopOfInstalled } from "./lastShop.ts";

const at = (path: string) => new URL(path, "http://localhost");

test("an installed screen opens the last shop", () => {
  rememberShop("order", "demo");
  expect(shopOfInstalled("order", at("/order/?installed"))).toBe("demo");
  expect(shopOfInstalled("order", at("/order/"))).toBeUndefined();
  expect(shopOfInstalled("display", at("/display/?installed"))).toBeUndefined();
});

test("what is no shop is not opened", () => {
  rememberShop("order", "../evil");
  expect(shopOfInstalled("order", at("/order/?installed"))).toBeUndefined();
});
