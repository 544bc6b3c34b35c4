import { isRecord } from "./json.ts";

/** Turns a value of unknown shape into a T, or throws a ShapeError that names the field at fault. */
export type Narrow<T> = (value: unknown, path: string) => T;

/** What a narrowing function answers. */
export type Narrowed<N> = N extends Narrow<infer T> ? T : never;

type Fields = Readonly<Record<string, Narrow<unknown>>>;
type Required<F extends Fields> = { readonly [K in keyof F]: Narrowed<F[K]> };
type Optional<F extends Fields> = { readonly [K in keyof F]?: Narrowed<F[K]> };
type Flat<T> = { readonly [K in keyof T]: T[K] };

/** A value does not have the shape that was agreed on. */
export class ShapeError extends Error {
  constructor(path: string, wanted: string, value: unknown) {
    super(`${path} must be ${wanted}: ${JSON.stringify(value)}`);
    this.name = "ShapeError";
  }
}

export const text: Narrow<string> = (value, path) => {
  if (typeof value !== "string") {
    throw new ShapeError(path, "a text", value);
  }
  return value;
};

/** A text with something in it. */
export const filledText: Narrow<string> = (value, path) => {
  if (typeof value !== "string" || value === "") {
    throw new ShapeError(path, "a text that is not empty", value);
  }
  return value;
};

export const number: Narrow<number> = (value, path) => {
  if (typeof value !== "number") {
    throw new ShapeError(path, "a number", value);
  }
  return value;
};

export const flag: Narrow<boolean> = (value, path) => {
  if (typeof value !== "boolean") {
    throw new ShapeError(path, "true or false", value);
  }
  return value;
};

export function oneOf<const T extends string>(allowed: readonly T[]): Narrow<T> {
  return (value, path) => {
    const found = allowed.find((each) => each === value);
    if (found === undefined) {
      throw new ShapeError(path, `one of ${allowed.join(", ")}`, value);
    }
    return found;
  };
}

export function list<T>(item: Narrow<T>): Narrow<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) {
      throw new ShapeError(path, "a list", value);
    }
    return value.map((each: unknown, index) => item(each, `${path}[${index}]`));
  };
}

/** Any names, all with values of one shape. */
export function record<T>(member: Narrow<T>): Narrow<Readonly<Record<string, T>>> {
  return (value, path) => {
    const entries = Object.entries(asRecord(value, path));
    return Object.fromEntries(entries.map(([name, each]) => [name, member(each, `${path}.${name}`)]));
  };
}

/** The members that are named here and no others; an optional one may be absent or null, and is absent then. */
export function object<R extends Fields, O extends Fields = Record<never, never>>(
  required: R,
  optional?: O,
): Narrow<Flat<Required<R> & Optional<O>>> {
  const must = Object.entries(required);
  const may = Object.entries(optional ?? {});
  return (value, path) => {
    const given = asRecord(value, path);
    const present = may.filter(([name]) => given[name] !== undefined && given[name] !== null);
    const members = [...must, ...present].map(([name, narrow]) => [
      name,
      narrow(given[name], `${path}.${name}`),
    ]);
    return Object.fromEntries(members) as Flat<Required<R> & Optional<O>>;
  };
}

/** One object with the members of both shapes. */
export function both<A extends object, B extends object>(a: Narrow<A>, b: Narrow<B>): Narrow<A & B> {
  return (value, path) => ({ ...a(value, path), ...b(value, path) });
}

/** Undefined instead of an error, for values that a screen can do without. */
export function attempt<T>(narrow: Narrow<T>, value: unknown): T | undefined {
  try {
    return narrow(value, "value");
  } catch (error) {
    if (error instanceof ShapeError) {
      return undefined;
    }
    throw error;
  }
}

function asRecord(value: unknown, path: string): Record<string, unknown> {
  if (!isRecord(value)) {
    throw new ShapeError(path, "an object", value);
  }
  return value;
}
