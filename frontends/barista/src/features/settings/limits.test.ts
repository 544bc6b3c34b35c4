import { shop } from "@serverlesspresso/kit/testing/fakes.ts";
import { expect, test } from "vitest";
import {
  changeIn,
  invalidIn,
  limits,
  stepped,
  textOf,
  valueOf,
  type Limit,
  type LimitName,
} from "./limits.ts";

const base = {
  ...shop(),
  capacity: 20,
  usesPerCode: 10,
  codeWindowSeconds: 300,
  codeGraceSeconds: 30,
  chooseWithinSeconds: 300,
  makeWithinSeconds: 900,
  finishWithinSeconds: 300,
  readyForSeconds: 600,
};

function limit(name: LimitName): Limit {
  const found = limits.find((one) => one.name === name);
  if (found === undefined) {
    throw new Error(`there is no limit ${name}`);
  }
  return found;
}

test("only what is other than now is sent; an empty limit that may be missing is removed", () => {
  const draft = { capacity: "20", usesPerCode: "12", ordersPerCustomerPerDay: "" };
  expect(changeIn({ ...base, ordersPerCustomerPerDay: 3 }, draft)).toEqual({
    usesPerCode: 12,
    ordersPerCustomerPerDay: null,
  });
  expect(changeIn(base, { ordersPerCustomerPerDay: "" })).toEqual({});
});

test("spans are written in minutes and sent in seconds", () => {
  expect(textOf(base, {}, limit("codeGraceSeconds"))).toBe("0.5");
  expect(changeIn(base, { codeGraceSeconds: "1,5", makeWithinSeconds: "12" })).toEqual({
    codeGraceSeconds: 90,
    makeWithinSeconds: 720,
  });
  expect(changeIn(base, { soonAfterMinutes: "5" })).toEqual({ soonAfterMinutes: 5 });
});

test("what is as it was stays to the second, though people read minutes", () => {
  const odd = { ...base, chooseWithinSeconds: 100 };
  expect(textOf(odd, {}, limit("chooseWithinSeconds"))).toBe("1.67");
  expect(changeIn(odd, { chooseWithinSeconds: "1.67" })).toEqual({});
});

test("a value must be a number within its bounds", () => {
  for (const one of limits) {
    expect(valueOf(one, String(one.least))).toBe(Math.round(one.least * one.factor));
    expect(valueOf(one, String(one.most + 1))).toBeUndefined();
    expect(valueOf(one, "1e2")).toBeUndefined();
    expect(valueOf(one, "-1")).toBeUndefined();
  }
  expect(valueOf(limit("capacity"), "0")).toBeUndefined();
  expect(valueOf(limit("capacity"), "1.5")).toBeUndefined();
  expect(valueOf(limit("readyForSeconds"), "0.4")).toBeUndefined();
  expect(invalidIn({ capacity: "many", usesPerCode: "", readyForSeconds: "60" })).toEqual([
    "usesPerCode",
    "capacity",
  ]);
});

test.each([
  ["capacity", "20", 1, "21"],
  ["capacity", "1", -1, "1"],
  ["capacity", "10000", 1, "10000"],
  ["choosingShare", "82", 1, "85"],
  ["choosingShare", "82", -1, "80"],
  ["codeGraceSeconds", "0.5", -1, "0"],
  ["codeGraceSeconds", "0.5", 1, "1"],
  ["chooseWithinSeconds", "1.67", 1, "2"],
  ["chooseWithinSeconds", "1", -1, "0.5"],
  ["scansPerAddress", "", 1, "5"],
  ["scansPerAddress", "", -1, ""],
  ["scansPerAddress", "1", -1, ""],
  ["makeWithinSeconds", "soon", 1, "0.5"],
] as const)("%s of %j is %d step further %j", (name, text, by, next) => {
  expect(stepped(limit(name), text, by)).toBe(next);
});
