import { findByTestId, findByText, waitFor } from "@testing-library/dom";
import { FakeTransport, order, shop, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { OrderTokens } from "./visit/orderTokens.ts";
import type { OrderModel } from "./visit/orderModel.ts";
import { api, inMinutes, now, openApp, queued, scan } from "./testing.tsx";

const mine = `GET ${api}/orders/order-0001`;
let transport: FakeTransport;
let model: OrderModel;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  transport = new FakeTransport();
});

afterEach(() => model.stop());

function open(answers: Record<string, Answer | (() => Answer)>) {
  const app = openApp("code-1", answers, transport);
  ({ model } = app);
  return app;
}

test.each([
  [409, { code: "SHOP_CLOSED" }, "The shop takes no new orders at the moment."],
  [410, { code: "SHOP_ARCHIVED" }, "The shop takes no new orders at the moment."],
  [410, { code: "CODE_EXPIRED" }, "That code has expired."],
  [410, { reason: "CODE_USED_UP", nextCodeAt: inMinutes(1) }, "All drinks of that code are taken."],
  [400, { code: "CODE_INVALID" }, "That code was not accepted."],
])("a scan answered %i %j leads to the order that goes on, and says why", async (status, body, why) => {
  new OrderTokens("demo", localStorage).add(scan, now);
  const { screen } = open({ [`POST ${api}/scans`]: [status, body], [mine]: [200, { order: queued }] });
  await findByText(screen, `${why} Here is the order you already have.`);
  expect((await findByTestId(screen, "order-number")).textContent).toBe("42");
});

test.each([
  ["was ready", { state: "COMPLETED" }, /made once more for you/],
  ["was not made", { state: "EXPIRED", waitedFor: "BARISTA" }, /made after all/],
  ["was cancelled", { state: "CANCELLED" }, /made after all/],
])("a drink that %s and is made by the counter's own wish says so", async (_, ended, words) => {
  const before = { ...queued, ...ended, version: 4, endedAt: inMinutes(0) };
  const again = { ...queued, orderId: "order-0002", number: 43, requested: { insteadOf: "order-0001" } };
  const { screen } = open({
    [mine]: [200, { order: before }],
    [`GET ${api}/orders/order-0002`]: [200, { order: again }],
  });
  await waitFor(() => expect(model.store.value.connection).toBe("live"));
  transport.publish({ type: "order", order: { ...before, version: 5, remadeAs: "order-0002" } });
  await findByText(screen, words);
  expect((await findByTestId(screen, "order-number")).textContent).toBe("43");
});

test.each([
  ["a code that others still use", 300, "To order after all, scan the next code. It comes at"],
  ["another code by now", 0, "To order after all, scan the code on the display whenever you like."],
])(
  "whoever did not choose in time is told once how to order, with %s",
  async (_, codeWindowSeconds, words) => {
    const late = order({ version: 2, state: "EXPIRED", waitedFor: "CUSTOMER", admittedAt: inMinutes(0) });
    const { screen } = open({
      [mine]: [200, { order: { ...late, endedAt: inMinutes(0) } }],
      [`GET ${api}`]: [200, shop({ codeWindowSeconds })],
    });
    await waitFor(() =>
      expect(screen.querySelector("[data-testid=what-next]")?.textContent).toContain(words),
    );
    await findByText(screen, "Someone else may have the place now.");
    expect(screen.textContent?.match(/scan/gi)).toHaveLength(2);
    expect((await findByTestId(screen, "open-scanner")).textContent).toBe("Scan the code here");
  },
);
