import {
  findByTestId,
  fireEvent,
  getByRole,
  getByTestId,
  getByText,
  queryByTestId,
  waitFor,
} from "@testing-library/dom";
import { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { flatWhite, order, shop } from "@serverlesspresso/kit/testing/fakes.ts";
import { Store, useStore } from "@serverlesspresso/kit/state/store.ts";
import type { Orders } from "@serverlesspresso/kit/state/orders.ts";
import { expect, test, vi } from "vitest";
import { NewOrder } from "./NewOrder.tsx";

const taken = { orderId: "order-0009", requestId: "order-0009", code: "K7QM4XPT9RWD2HJN" };
const queued = order({ orderId: "order-0009", version: 2, state: "QUEUED", number: 12, drink: flatWhite });

function open(change: Partial<Shop> = {}) {
  const orders = new Store<Orders>(new Map());
  const onTake = vi.fn(async (_key: string, _choice: unknown) => taken);
  const onPrint = vi.fn();
  function Screen() {
    const known = useStore(orders);
    return (
      <NewOrder shop={shop(change)} orders={known} onTake={onTake} onPrint={onPrint} onClose={() => {}} />
    );
  }
  const screen = draw(<Screen />);
  const arrive = (incoming: Order) => orders.update(() => new Map([[incoming.orderId, incoming]]));
  const pick = async () => {
    fireEvent.click(await findByTestId(screen, "new-order-flat-white"));
    await findByTestId(screen, "take-order");
  };
  const take = async () => {
    await waitFor(() => expect(getByTestId<HTMLButtonElement>(screen, "take-order").disabled).toBe(false));
    fireEvent.click(getByTestId(screen, "take-order"));
  };
  return { screen, onTake, onPrint, arrive, pick, take };
}

test("a drink with its options is taken, and its number, code and address are shown", async () => {
  const { screen, onTake, onPrint, arrive, pick, take } = open();
  await pick();
  fireEvent.click(getByRole(screen, "radio", { name: "Oat", hidden: true }));
  await take();
  await waitFor(() => expect(onTake).toHaveBeenCalledOnce());
  expect(onTake.mock.calls[0]?.[1]).toEqual({ drinkId: "flat-white", options: { milk: "oat" } });
  await findByTestId(screen, "new-order-waiting");
  arrive(queued);
  expect((await findByTestId(screen, "ticket-number")).textContent).toBe("12");
  expect(getByTestId(screen, "ticket-address").textContent).toContain("K7QM-4XPT-9RWD-2HJN");
  expect(getByTestId(screen, "ticket-qr").dataset["url"]).toMatch(/\/order\/demo\?code=K7QM4XPT9RWD2HJN$/);
  fireEvent.click(getByTestId(screen, "print-ticket"));
  expect(onPrint).toHaveBeenCalledWith(queued, taken.code);
});

test("what did not get through is sent again under the same key, the next order under another", async () => {
  const { screen, onTake, arrive, pick, take } = open();
  onTake.mockRejectedValueOnce(new ApiProblem(0, "NETWORK", "away"));
  await pick();
  await take();
  await waitFor(() => getByText(screen, /it will not be ordered twice/));
  await take();
  await findByTestId(screen, "new-order-waiting");
  arrive(queued);
  fireEvent.click(await findByTestId(screen, "another-order"));
  await pick();
  await take();
  await waitFor(() => expect(onTake).toHaveBeenCalledTimes(3));
  const [first, second, third] = onTake.mock.calls.map(([key]) => key);
  expect(first).toMatch(/^[A-Za-z0-9_-]{22,64}$/);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test("a full shop is said in words, whether at once or when the workflow has decided", async () => {
  const { screen, onTake, arrive, pick, take } = open();
  onTake.mockRejectedValueOnce(new ApiProblem(409, "AT_CAPACITY", "full"));
  await pick();
  await take();
  await waitFor(() => getByText(screen, /All places are taken/));
  await take();
  await findByTestId(screen, "new-order-waiting");
  arrive(order({ orderId: "order-0009", state: "REJECTED", reason: "AT_CAPACITY" }));
  await waitFor(() => getByText(screen, /All places are taken/));
});

test("a name is asked for only where the shop shows names, and a bad one is marked", async () => {
  const without = open();
  await without.pick();
  expect(queryByTestId(without.screen, "guest-name")).toBeNull();

  const { screen, onTake, pick, take } = open({ showNames: "CARDS" });
  onTake.mockRejectedValueOnce(new ApiProblem(422, "INVALID_NAME", "no"));
  await pick();
  fireEvent.input(getByTestId(screen, "guest-name"), { target: { value: " Mika " } });
  await take();
  await waitFor(() => expect(getByTestId(screen, "guest-name").getAttribute("aria-invalid")).toBe("true"));
  expect(onTake.mock.calls[0]?.[1]).toEqual({
    drinkId: "flat-white",
    options: { milk: "regular" },
    name: "Mika",
  });
});
