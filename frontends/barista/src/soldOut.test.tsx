import { findByRole, findByTestId, fireEvent, queryByTestId, waitFor } from "@testing-library/dom";
import { shop } from "@serverlesspresso/kit/testing/fakes.ts";
import { expect, test } from "vitest";
import { act, api, openCounter } from "./testing/openCounter.tsx";

const availability = `PUT ${api}/menu/flat-white/availability`;
const soldOut = () => {
  const { menu, ...rest } = shop({ version: 2 });
  return { ...rest, menu: menu.map((item) => ({ ...item, available: false })) };
};

async function cancelled(reason: string) {
  const opened = await openCounter({
    [act]: [202, { requestId: "request-1" }],
    [availability]: () => [200, soldOut()],
  });
  fireEvent.click(await findByRole(opened.screen, "button", { name: "Cancel" }));
  fireEvent.click(await findByRole(opened.screen, "button", { name: reason }));
  await findByTestId(opened.screen, "held");
  return opened;
}

test("what ran out is marked as sold out with one tap, while the order is about to be cancelled", async () => {
  const { screen, asked } = await cancelled("Out of something");
  fireEvent.click(await findByRole(screen, "button", { name: "Mark Flat White as sold out" }));
  await waitFor(() =>
    expect(asked.find(({ what }) => what === availability)?.body).toEqual({ available: false }),
  );
  await waitFor(() => expect(queryByTestId(screen, "sold-out-flat-white")).toBeNull());
  fireEvent.click(await findByTestId(screen, "panel-menu"));
  await findByRole(screen, "button", { name: /Flat White.*Sold out/ });
});

test("other drinks are marked in the menu, which is one tap away", async () => {
  const { screen } = await cancelled("Out of something");
  expect(queryByTestId(screen, "menu-panel")).toBeNull();
  fireEvent.click(await findByTestId(screen, "sold-out-menu"));
  await findByTestId(screen, "menu-panel");
});

test("nothing is offered for another reason", async () => {
  const { screen } = await cancelled("Mistake");
  expect(queryByTestId(screen, "sold-out-flat-white")).toBeNull();
});

test.each(["Undo", "Got it"])("%s takes the offer away", async (name) => {
  const { screen } = await cancelled("Out of something");
  await findByTestId(screen, "sold-out-flat-white");
  fireEvent.click(await findByRole(screen, "button", { name }));
  await waitFor(() => expect(queryByTestId(screen, "sold-out-flat-white")).toBeNull());
});

test("the offer stays after the order is cancelled, and the next tap does not take it away", async () => {
  const { screen, model } = await cancelled("Out of something");
  fireEvent.click(await findByRole(screen, "button", { name: "Do it now" }));
  await waitFor(() => expect(model.store.value.held.size).toBe(0));
  await model.actTogether([], "MAKE");
  await findByTestId(screen, "sold-out-flat-white");
});
