import { expect, test } from "vitest";
import { asName, idAt, isName } from "./firstName.ts";

test.each(["Mika", "美香", "ミーカ", "Zoë", "Anne-Marie", "O'Neil", "Anna Lena", "Søren K.", "नेहा", "نور"])(
  "%s is a first name",
  (name) => expect(isName(name)).toBe(true),
);

test.each([
  "",
  " ",
  "Mika3",
  "<Mika>",
  "Mika!",
  "☕",
  "-Mika",
  "Mika-",
  "Mi\u200bka",
  "Abcdefghijklmnopqrstuvwxy",
])("%j is none", (text) => expect(isName(asName(text))).toBe(false));

test.each([
  ["  mika ", "Mika"],
  ["anna   lena", "Anna lena"],
  ["Zoe\u0308", "Zoë"],
  ["ßen", "ßen"],
  ["美香", "美香"],
])("%j is written as %s", (written, name) => expect(asName(written)).toBe(name));

test("is the same person to the services", () => {
  expect(idAt("01HZZZZZZZZZZZZZZZZZZZZZZZ", "Mika")).toBe("01HZZZZZZZZZZZZZZZZZZZZZZZ-b3804cf1");
  expect(idAt("d", "美香")).toBe("d-cf4f2644");
});
