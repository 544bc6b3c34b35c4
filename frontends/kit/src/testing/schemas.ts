import { readFileSync } from "node:fs";
import { join } from "node:path";

type Schema = Readonly<Record<string, unknown>>;

const folder = join(import.meta.dirname, "../../../../workflows/events");

/** A schema of the contract between the services, such as `order.schema.json` or `common.schema.json#/$defs/drink`. */
export function schemaOf(reference: string): Schema {
  const [file = "", pointer = ""] = reference.split("#");
  const whole = JSON.parse(readFileSync(join(folder, file), "utf8")) as Schema;
  return pointer.split("/").filter(Boolean).reduce(member, whole);
}

/**
 * A value with the schema's required members, or with every member that it has. Numbers, texts and lists are as simple
 * as can be, since only their types matter to the screens.
 */
export function sampleOf(schema: Schema, all: boolean, file = "common.schema.json"): unknown {
  const { $ref: reference, type, enum: allowed, anyOf, const: constant } = schema;
  if (typeof reference === "string") {
    const target = reference.startsWith("#") ? file + reference : reference;
    return sampleOf(schemaOf(target), all, target.split("#")[0]);
  }
  if (Array.isArray(anyOf)) {
    return sampleOf(anyOf[0] as Schema, all, file);
  }
  if (constant !== undefined || Array.isArray(allowed)) {
    return constant ?? (allowed as unknown[])[0];
  }
  switch (type) {
    case "object":
      return objectOf(schema, all, file);
    case "array":
      return [sampleOf(member(schema, "items"), all, file)];
    case "integer":
    case "number":
      return 1;
    case "boolean":
      return true;
    default:
      return "text";
  }
}

function objectOf(schema: Schema, all: boolean, file: string): unknown {
  const properties = Object.entries(schema["properties"] ?? {}) as [string, Schema][];
  const required = (schema["required"] ?? []) as readonly string[];
  const others = schema["additionalProperties"];
  return Object.fromEntries([
    ...properties
      .filter(([name]) => all || required.includes(name))
      .map(([name, each]) => [name, sampleOf(each, all, file)]),
    ...(typeof others === "object" ? [["some", sampleOf(others as Schema, all, file)]] : []),
  ]);
}

function member(schema: Schema, name: string): Schema {
  return schema[name] as Schema;
}
