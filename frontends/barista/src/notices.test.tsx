import { findByText, fireEvent, getByTestId, queryByTestId, waitFor } from "@testing-library/dom";
import { order, shop, someTime } from "@serverlesspresso/kit/testing/fakes.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { act as settle } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import { empty, withOrders, type Notice } from "./counter/counterState.ts";
import { NoticeLine } from "./NoticeLine.tsx";
import { board, openCounter, queued, transport } from "./testing/openCounter.tsx";

afterEach(() => vi.useRealTimers());

const took: Notice = { key: "took", number: 7, name: "Ken" };

test.each([
  ["news", took, "notice", "status", 1],
  ["trouble", { key: "OUT_OF_DATE", number: 7 } as Notice, "notice trouble", "alert", 0],
])("%s looks like that, and only news goes by itself", async (_, notice, look, role, gone) => {
  vi.useFakeTimers();
  const onDismiss = vi.fn();
  let screen = document.body;
  await settle(() => {
    screen = draw(<NoticeLine notice={notice} words="7" onDismiss={onDismiss} />);
  });
  const line = getByTestId(screen, "notice");
  expect([line.className, line.getAttribute("role")]).toEqual([look, role]);
  vi.advanceTimersByTime(59_999);
  expect(onDismiss).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onDismiss).toHaveBeenCalledTimes(gone);
});

test("that somebody took an order is no news once the order has ended", () => {
  const finished: Notice = { key: "finished", number: 7, name: "Ken" };
  const counter = { ...empty, shop: shop(), notices: [took, { ...took, number: 8 }] };
  const ended = order({ ...queued, state: "COMPLETED", endedAt: someTime });
  const orders = new Map([[ended.orderId, ended]]);
  expect(withOrders(counter, orders, "aiko").notices).toEqual([{ ...took, number: 8 }]);
  expect(withOrders({ ...counter, notices: [finished] }, orders, "aiko").notices).toEqual([finished]);
});

const missed = (number: number, queuedAt: string) =>
  order({
    ...queued,
    orderId: `order-${number}`,
    number,
    version: 3,
    state: "EXPIRED",
    queuedAt,
    endedAt: someTime,
    waitedFor: "BARISTA",
  });
const numbers = (screen: HTMLElement) =>
  [...screen.querySelectorAll(".missed-orders h3")].map((title) => title.textContent);

test("the cards in view that were not made stay there, whatever else is not made", async () => {
  const first = [2, 7, 8].map((number) => missed(number, "2026-11-02T08:50:00Z"));
  const { screen } = await openCounter({ [board]: [200, { orders: first }] });
  await waitFor(() => expect(numbers(screen)).toEqual(["2", "7", "8"]));
  transport.publish({ type: "order", order: missed(22, "2026-11-02T08:40:00Z") });
  transport.publish({ type: "order", order: missed(24, "2026-11-02T08:41:00Z") });
  await findByText(screen, "2 more not made");
  expect(numbers(screen)).toEqual(["2", "7", "8"]);
  fireEvent.click(getByTestId(getByTestId(screen, "order-card-7"), "leaveIt"));
  await waitFor(() => expect(numbers(screen)).toEqual(["2", "8", "22"]));
  expect(queryByTestId(screen, "order-card-24")).toBeNull();
});
