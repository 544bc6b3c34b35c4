import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { order } from "@serverlesspresso/kit/testing/fakes.ts";
import { expect, test } from "vitest";
import { quickerThan, takenFrom } from "./quicker.ts";

const ken = { id: "ken", name: "Ken" };
const barista = { ...ken, role: "BARISTA" };
const guest = { role: "CUSTOMER" };
const now = (change: Partial<Order>) => order({ version: 5, number: 26, ...change });

test.each<[string, Partial<Order>, string, string | undefined]>([
  ["MAKE", { state: "MAKING", claimedBy: ken }, "took", "Ken"],
  ["TAKE_OVER", { state: "MAKING", claimedBy: ken }, "took", "Ken"],
  ["MAKE", { state: "MAKING", claimedBy: { id: "ken" } }, "someoneTook", undefined],
  ["COMPLETE", { state: "MAKING", claimedBy: ken }, "takenOver", "Ken"],
  ["UNMAKE", { state: "MAKING", claimedBy: { id: "ken" } }, "takenOverBySomeone", undefined],
  ["MAKE", { state: "COMPLETED", endedBy: barista }, "finished", "Ken"],
  ["CANCEL", { state: "COMPLETED", endedBy: barista, collectedBy: barista }, "handedOut", "Ken"],
  ["CANCEL", { state: "COMPLETED", endedBy: barista, collectedBy: guest }, "guestHasIt", undefined],
  ["CANCEL", { state: "CANCELLED", endedBy: barista }, "cancelledBy", "Ken"],
  ["COMPLETE", { state: "CANCELLED", endedBy: guest }, "guestCancelled", undefined],
])("whoever wanted to %s what is %j now is told: %s", (action, change, key, name) => {
  expect(quickerThan("aiko", action, now(change))).toEqual({ key, number: 26, ...(name ? { name } : {}) });
});

test.each<[string, string, Partial<Order>]>([
  ["an order that nobody has", "MAKE", { state: "QUEUED" }],
  ["an order that only its time has ended", "MAKE", { state: "EXPIRED", endedBy: { role: "SYSTEM" } }],
  ["what was done by oneself elsewhere", "MAKE", { state: "MAKING", claimedBy: { id: "aiko" } }],
  ["a drink that is made once more", "CANCEL", { state: "CANCELLED", endedBy: barista, remadeAs: "x" }],
  ["what comes after the end", "RECALL", { state: "COMPLETED", endedBy: barista, collectedBy: guest }],
])("%s tells of nobody who was quicker", (_, action, change) => {
  expect(quickerThan("aiko", action, now(change))).toBeUndefined();
});

test("an order that has the same barista as before was not taken by anybody", () => {
  const before = now({ version: 4, state: "MAKING", claimedBy: ken });
  expect(quickerThan("manager", "UNMAKE", { ...before, version: 5 }, before)).toBeUndefined();
  expect(takenFrom("ken", before, { ...before, version: 5 })).toBeUndefined();
});

test("only whose drink it was is told that it is taken over", () => {
  const before = now({ version: 4, state: "MAKING", claimedBy: { id: "aiko", name: "Aiko" } });
  const after = now({ state: "MAKING", claimedBy: ken });
  expect(takenFrom("aiko", before, after)).toEqual({ key: "takenOver", number: 26, name: "Ken" });
  expect(takenFrom("ken", before, after)).toBeUndefined();
  expect(takenFrom("mika", before, after)).toBeUndefined();
});
