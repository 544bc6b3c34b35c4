import { expect, test } from "vitest";
import { schemaOf } from "../testing/schemas.ts";
import { calledBackUntil, customerMay, orderActions, staffMay } from "./actions.ts";
import type { Order, OrderState } from "./types.ts";

const claimant = { id: "staff-1", manages: false };
const another = { id: "staff-2", manages: false };
const manager = { id: "staff-3", manages: true };

function order(state: OrderState): Order {
  return { orderId: "order-1", version: 3, state, claimedBy: { id: claimant.id } };
}

test("the screens know the actions that the contract lists, and who may do each", () => {
  expect(orderActions).toEqual(schemaOf("order.actions.json#/actions"));
});

test("a claimed order is its barista's or a manager's", () => {
  expect(staffMay(claimant, "COMPLETE", order("MAKING"))).toBe(true);
  expect(staffMay(another, "COMPLETE", order("MAKING"))).toBe(false);
  expect(staffMay(manager, "COMPLETE", order("MAKING"))).toBe(true);
});

test("an order in the queue is anybody's of the staff", () => {
  expect(staffMay(another, "MAKE", order("QUEUED"))).toBe(true);
  expect(staffMay(manager, "MAKE", order("QUEUED"))).toBe(true);
  expect(staffMay(another, "UNMAKE", order("QUEUED"))).toBe(false);
});

test("a customer cancels until somebody makes the drink", () => {
  expect(customerMay("CANCEL", order("CHOOSING"))).toBe(true);
  expect(customerMay("CANCEL", order("QUEUED"))).toBe(true);
  expect(customerMay("CANCEL", order("MAKING"))).toBe(false);
  expect(customerMay("MAKE", order("QUEUED"))).toBe(false);
});

test("what was handed out is called back by staff, and by the customer who said to have it", () => {
  const done = { ...order("COMPLETED"), collectedAt: "2026-11-02T09:00:00.000Z" };
  const byCustomer = { ...done, collectedBy: { role: "CUSTOMER" } };
  const byStaff = { ...done, collectedBy: { role: "BARISTA" } };
  expect(customerMay("COLLECT", order("COMPLETED"))).toBe(true);
  expect(staffMay(another, "COLLECT", order("COMPLETED"))).toBe(true);
  expect(staffMay(another, "COLLECT", byStaff)).toBe(false);
  expect(staffMay(another, "RECALL", byCustomer)).toBe(true);
  expect(staffMay(another, "RECALL", order("COMPLETED"))).toBe(false);
  expect(customerMay("RECALL", byCustomer)).toBe(true);
  expect(customerMay("RECALL", byStaff)).toBe(false);
  expect(calledBackUntil(byStaff)).toBe(Date.parse("2026-11-02T09:01:00.000Z"));
});

test("nothing else is done to an order that has ended", () => {
  for (const state of ["COMPLETED", "CANCELLED", "EXPIRED", "REJECTED"] as const) {
    expect(staffMay(manager, "CANCEL", order(state))).toBe(false);
    expect(customerMay("CANCEL", order(state))).toBe(false);
  }
});
