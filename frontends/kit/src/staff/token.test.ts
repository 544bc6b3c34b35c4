import { expect, test } from "vitest";
import { isSignedInPage, shopInPath } from "../screens.ts";
import { toRuntimeConfig } from "../api/types.ts";
import { rolesIn } from "./token.ts";

const token = (groups: unknown) => `x.${btoa(JSON.stringify({ "cognito:groups": groups }))}.y`;

test("roles are those of this shop only", () => {
  expect([...rolesIn("demo", token(["demo:barista", "tokyo:manager"]))]).toEqual(["barista"]);
  expect([...rolesIn("demo", token("demo:barista"))]).toEqual([]);
  expect([...rolesIn("demo", "nonsense")]).toEqual([]);
});

test("the shop is in the path, except on the way back from signing in", () => {
  expect(shopInPath("barista", "/barista/demo")).toBe("demo");
  expect(shopInPath("barista", "/barista/")).toBeUndefined();
  expect(shopInPath("barista", "/barista/signed-in")).toBeUndefined();
  expect(shopInPath("barista", "/barista/pair")).toBeUndefined();
  expect(isSignedInPage("barista", "/barista/signed-in")).toBe(true);
});

test("configuration that lacks something fails with its name", () => {
  expect(() => toRuntimeConfig({ staffIssuer: "http://localhost:4567" }, "config")).toThrow(
    "config.staffClientId",
  );
});
