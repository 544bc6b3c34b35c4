import { expect, test } from "vitest";
import { toRuntimeConfig } from "../api/types.ts";
import { rolesIn } from "./token.ts";

const token = (groups: unknown) => `x.${btoa(JSON.stringify({ "cognito:groups": groups }))}.y`;

test("roles are those of this shop only", () => {
  expect([...rolesIn("demo", token(["demo:barista", "tokyo:manager"]))]).toEqual(["barista"]);
  expect([...rolesIn("demo", token("demo:barista"))]).toEqual([]);
  expect([...rolesIn("demo", "nonsense")]).toEqual([]);
});

test("configuration that lacks something fails with its name", () => {
  expect(() => toRuntimeConfig({ staffIssuer: "http://localhost:4567" }, "config")).toThrow(
    "config.staffClientId",
  );
});
