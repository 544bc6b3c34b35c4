import {
  findByRole,
  findByTestId,
  findByText,
  fireEvent,
  queryByTestId,
  waitFor,
} from "@testing-library/dom";
import { expect, test } from "vitest";
import { act, board, mine, openCounter } from "./testing/openCounter.tsx";

test("a card says that what was done waits for the network", async () => {
  const { screen, asked } = await openCounter({ [board]: [200, { orders: [mine] }] });
  fireEvent.click(await findByRole(screen, "button", { name: "Done" }));
  fireEvent.click(await findByRole(screen, "button", { name: "Do it now" }));
  await findByText(screen, "Done, but there is no network. The customer is called when it is back.");
  expect(asked.filter(({ what }) => what === act)).toHaveLength(1);
  expect(queryByTestId(screen, "now")).toBeNull();
  fireEvent.click(await findByTestId(screen, "undo"));
  await waitFor(() => expect(queryByTestId(screen, "held")).toBeNull());
});

test("what did not get through is said with its number", async () => {
  const { screen } = await openCounter({});
  fireEvent.click(await findByRole(screen, "button", { name: "Make" }));
  await findByText(screen, "Order 7: that did not get through. Please try again.");
});
