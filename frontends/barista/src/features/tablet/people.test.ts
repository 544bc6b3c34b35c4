import { beforeEach, expect, test } from "vitest";
import { People } from "./people.ts";

const noon = Date.parse("2026-11-02T12:00:00Z");
const tokyo = "Asia/Tokyo";

beforeEach(() => localStorage.clear());

const dayMillis = 24 * 3_600_000;

test("names are kept for the day, over reloads, and offered on the next day, when it asks again", () => {
  const people = new People("demo", noon);
  people.turnTo(noon, tokyo);
  expect(people.user()).toBeUndefined();
  expect(people.use(" mika ")).toBe(true);
  expect(people.use("Aiko")).toBe(true);

  const reloaded = new People("demo", noon + 1_000);
  expect(reloaded.store.value).toMatchObject({ names: ["Mika", "Aiko"], now: "Aiko" });

  const tomorrow = new People("demo", noon + dayMillis);
  expect(tomorrow.user()).toBeUndefined();
  expect(tomorrow.store.value.names).toEqual([]);
  expect(People.offered(tomorrow.store.value)).toEqual(["Mika", "Aiko"]);
  tomorrow.use("Ken");
  tomorrow.use("Aiko");
  expect(People.offered(tomorrow.store.value)).toEqual(["Ken", "Aiko", "Mika"]);

  tomorrow.turnTo(noon + 2 * dayMillis);
  expect(People.offered(tomorrow.store.value)).toEqual(["Ken", "Aiko"]);
  expect(localStorage.getItem("serverlesspresso.people")).not.toContain("Mika");
});

test("names are forgotten after a day on which nobody worked", () => {
  new People("demo", noon).use("Mika");
  expect(People.offered(new People("demo", noon + 2 * dayMillis).store.value)).toEqual([]);
  expect(localStorage.getItem("serverlesspresso.people")).not.toContain("Mika");
});

test("the day ends at midnight of the shop", () => {
  const people = new People("demo", noon);
  people.turnTo(noon, tokyo);
  people.use("Mika");
  const midnight = Date.parse("2026-11-02T15:00:00Z");
  expect(people.isOver(midnight - 1)).toBe(false);
  people.turnTo(midnight - 1, tokyo);
  expect(people.user()).toBe("Mika");
  expect(people.isOver(midnight)).toBe(true);
  people.turnTo(midnight, tokyo);
  expect(people.user()).toBeUndefined();
});

test("whoever comes back is not listed twice", () => {
  const people = new People("demo", noon);
  people.use("Mika");
  people.use("Aiko");
  people.use("Mika");
  expect(people.store.value).toMatchObject({ names: ["Mika", "Aiko"], now: "Mika" });
});

test("what is no first name changes nothing", () => {
  const people = new People("demo", noon);
  people.use("Mika");
  expect(people.use("<b>")).toBe(false);
  expect(people.user()).toBe("Mika");
});

test("names of another shop, or something else in the storage, are not taken", () => {
  new People("tokyo", noon).use("Mika");
  expect(new People("demo", noon).user()).toBeUndefined();
  localStorage.setItem("serverlesspresso.people", "nonsense");
  expect(new People("demo", noon).user()).toBeUndefined();
});
