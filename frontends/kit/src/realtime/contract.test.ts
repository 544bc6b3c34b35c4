import { expect, test } from "vitest";
import { attempt, type Narrow } from "../api/narrow.ts";
import { toExpectedWait, toOrder, toShop } from "../api/types.ts";
import { sampleOf, schemaOf } from "../testing/schemas.ts";
import { toCodeUses, toQueue, toRefusal } from "./messages.ts";

/** What the screens narrow, the schema of the contract that it comes from, and what only answers over HTTP have. */
const narrowed: readonly [schema: string, narrow: Narrow<unknown>, onlyOverHttp?: readonly string[]][] = [
  ["order.schema.json", toOrder],
  ["shop.schema.json", toShop, ["expectedWait", "full"]],
  ["common.schema.json#/$defs/expectedWait", toExpectedWait],
  ["Queue.Moved.schema.json", toQueue],
  ["QrCode.UsesChanged.schema.json", toCodeUses],
  ["Order.ActionRefused.schema.json", toRefusal],
];

/** Notes by which names it is asked for members that it does not have. */
function watched(value: unknown, missing: Set<string>): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => watched(each, missing));
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const members = Object.entries(value).map(([name, each]) => [name, watched(each, missing)]);
  return new Proxy(Object.fromEntries(members) as Record<string, unknown>, {
    get(target, name) {
      if (typeof name === "string" && !(name in target)) {
        missing.add(name);
      }
      return Reflect.get(target, name) as unknown;
    },
  });
}

test.each(narrowed)("what %s requires is enough for the screens", (schema, narrow) => {
  narrow(sampleOf(schemaOf(schema), false), schema);
});

test.each(narrowed)("whatever %s has is read as what it is, and nothing that it has not", (...each) => {
  const [schema, narrow, onlyOverHttp = []] = each;
  const missing = new Set<string>();
  narrow(watched(sampleOf(schemaOf(schema), true), missing), schema);
  expect([...missing].sort()).toEqual([...onlyOverHttp].sort());
});

test("the screens know the states of an order", () => {
  const properties = schemaOf("order.schema.json#/properties/state");
  for (const state of properties["enum"] as string[]) {
    expect(attempt(toOrder, { orderId: "a", version: 1, state }), state).toBeDefined();
  }
});
