import { findByTestId, findByText, fireEvent, getByTestId, waitFor } from "@testing-library/dom";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, flatWhite, order, someTime, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import { LookUpPage, numberIn } from "./LookUpPage.tsx";

const path = "GET /api/shops/demo/orders";
const cancelled = order({ state: "CANCELLED", number: 42, drink: flatWhite });
const aiko = { role: "BARISTA", name: "Aiko" };

function open(entries: readonly object[], answers: Record<string, Answer> = {}) {
  const { send, asked } = fakeFetch({
    [`${path}?day=2026-11-02&number=42`]: [200, { orders: [cancelled] }],
    [`${path}/order-0001/journey`]: [200, { orderId: "order-0001", entries }],
    ...answers,
  });
  const screen = draw(
    <LookUpPage
      api={new ApiClient({ clock: new ServerClock(), fetch: send })}
      shop="demo"
      timeZone="Europe/Berlin"
      today="2026-11-02"
      earliest="2026-10-26"
      optionNames={() => ""}
      waiting={0}
      onBack={() => {}}
    />,
  );
  return { screen, asked };
}

async function ask(screen: HTMLElement, number: string) {
  await act(() => {
    fireEvent.input(getByTestId(screen, "look-up-number"), { target: { value: number } });
  });
  fireEvent.submit(screen.querySelector("form") as HTMLFormElement);
}

test("tells what happened, who did it and why, at the time of the shop", async () => {
  const { screen } = open([
    { at: someTime, detailType: "Order.Admitted" },
    { at: someTime, detailType: "Drink.Chosen", actor: { role: "CUSTOMER" }, count: 3 },
    { at: someTime, detailType: "Order.Claimed", actor: aiko },
    { at: someTime, detailType: "Order.Cancelled", actor: aiko, reason: "OUT_OF_INGREDIENT" },
  ]);
  await ask(screen, "42");
  await findByText(screen, "The guest scanned the code and may choose");
  await findByText(screen, "The guest chose the drink (3 times)");
  await findByText(screen, "Aiko began to make it");
  await findByText(screen, "Aiko cancelled it: out of something");
  expect(screen.querySelector("time")?.textContent).toContain("10:00");
  expect((await findByTestId(screen, "found-order-0001")).textContent).toContain("Cancelled");
});

test.each([
  ["taken at the counter", {}, "Aiko took the order at the counter"],
  ["made instead of another", { insteadOf: "order-0000" }, "Aiko asked for it once more"],
])("an order that was %s is not said to be anything else", async (_, requested, words) => {
  const { screen } = open(
    [
      { at: someTime, detailType: "Order.Requested", actor: aiko },
      { at: someTime, detailType: "Order.Admitted" },
      { at: someTime, detailType: "Order.Queued" },
    ],
    { [`${path}?day=2026-11-02&number=42`]: [200, { orders: [{ ...cancelled, requested }] }] },
  );
  await ask(screen, "42");
  await findByText(screen, words);
  const steps = [...screen.querySelectorAll("li span")].map((step) => step.textContent);
  expect(steps).toEqual([words, "It joined the queue"]);
});

test("an order that is made once more names the other one, and leads to it", async () => {
  const other = order({
    orderId: "order-0002",
    state: "QUEUED",
    number: 43,
    admittedAt: "2026-11-02T23:30:00Z",
  });
  const ready = order({ ...cancelled, state: "COMPLETED", remadeAs: "order-0002" });
  const { screen } = open([{ at: someTime, detailType: "Order.Remade", actor: aiko, reason: "TIMED_OUT" }], {
    [`${path}?day=2026-11-02&number=42`]: [200, { orders: [ready] }],
    [`${path}/order-0002`]: [200, { order: other }],
    [`${path}?day=2026-11-03&number=43`]: [200, { orders: [other] }],
    [`${path}/order-0002/journey`]: [200, { orderId: "order-0002", entries: [] }],
  });
  await ask(screen, "42");
  await findByText(screen, "It is made once more as order 43");
  fireEvent.click(await findByTestId(screen, "look-up-other"));
  await findByTestId(screen, "found-order-0002");
  expect((getByTestId(screen, "look-up-number") as HTMLInputElement).value).toBe("43");
});

test("that another order is made is said without its number where that cannot be read", async () => {
  const { screen } = open([{ at: someTime, detailType: "Order.Remade" }], {
    [`${path}?day=2026-11-02&number=42`]: [200, { orders: [{ ...cancelled, remadeAs: "order-0002" }] }],
  });
  await ask(screen, "42");
  await findByText(screen, "It is made once more as another order");
});

test.each([
  ["Order.Remade", "TIMED_OUT", "It is made once more as another order"],
  ["Order.Remade", "MISTAKE", "It is made once more as another order"],
  ["Order.Overdue", "TIMED_OUT", "It was closed because nothing happened any more"],
])("%s does not tell again why the order had ended (%s)", async (detailType, reason, words) => {
  const { screen } = open([{ at: someTime, detailType, reason }]);
  await ask(screen, "42");
  await findByText(screen, words);
});

test("that nobody was in time is said of an order that expired", async () => {
  const { screen } = open([{ at: someTime, detailType: "Order.Expired", reason: "TIMED_OUT" }]);
  await ask(screen, "42");
  await findByText(screen, "Its time was over: nobody was in time");
});

test("says what was refused and why", async () => {
  const refused = { detailType: "Order.ActionRefused", action: "COMPLETE", refusal: "NOT_YOURS" };
  const { screen } = open([{ at: someTime, ...refused, actor: aiko }]);
  await ask(screen, "42");
  const step = await findByText(screen, "Aiko asked: done. That was not done: somebody else was making it");
  expect(step.closest("li")?.dataset["refused"]).toBe("true");
});

test("an event that has no words yet is no blank line", async () => {
  const { screen } = open([{ at: someTime, detailType: "Order.Painted" }]);
  await ask(screen, "42");
  await findByText(screen, "Something else happened");
});

test("a number that nobody had is said with its day", async () => {
  const { screen } = open([], { [`${path}?day=2026-11-01&number=7`]: [200, { orders: [] }] });
  fireEvent.change(getByTestId(screen, "look-up-day"), { target: { value: "2026-11-01" } });
  await ask(screen, "7");
  expect((await findByTestId(screen, "look-up-nobody")).textContent).toMatch(/number 7 on .*November 1/);
});

test("what is no number is not asked for", async () => {
  const { screen, asked } = open([]);
  await ask(screen, "4x");
  await findByText(screen, "A number, as the guest was given it.");
  expect(asked).toEqual([]);
  await ask(screen, " ４２ ");
  await waitFor(() => expect(asked.length).toBeGreaterThan(0));
});

test("digits of a Japanese keyboard are digits", () => {
  expect(numberIn("４２")).toBe(42);
  expect(numberIn("")).toBeUndefined();
  expect(numberIn("-1")).toBeUndefined();
  expect(numberIn("1234567")).toBeUndefined();
});
