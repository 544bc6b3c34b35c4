import {
  findByRole,
  findByTestId,
  fireEvent,
  getAllByText,
  getByRole,
  getByTestId,
  getByText,
  queryByTestId,
  waitFor,
} from "@testing-library/dom";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import {
  fakeFetch,
  FakeTransport,
  flatWhite,
  order,
  shop,
  someTime,
} from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { createRef } from "preact";
import { expect, test } from "vitest";
import { Board } from "./Board.tsx";
import { CounterModel } from "./counter/counterModel.ts";
import { empty, type Counter } from "./counter/counterState.ts";
import { LetterSetting } from "./features/keys/letterSetting.ts";
import { act, api, board, inState, mine, openCounter, queued, transport } from "./testing/openCounter.tsx";

function drawn(counter: Counter) {
  const clock = new ServerClock(() => Date.parse(someTime));
  const client = new ApiClient({ clock, fetch: fakeFetch({}).send });
  return draw(
    <Board
      counter={counter}
      model={new CounterModel({ shop: "demo", api: client, clock, transport: new FakeTransport() })}
      me={{ id: "aiko", manages: false }}
      orders={counter.orders}
      lane="toMake"
      onLane={() => {}}
      root={createRef()}
      now={clock.now()}
      letterKeys={new LetterSetting()}
      onHelp={() => {}}
    />,
  );
}

test("a board that is not known yet is not said to be empty", () => {
  const screen = drawn(empty);
  expect(screen.textContent).not.toContain("Nothing to make");
  expect(getAllByText(screen, "One moment…")).toHaveLength(3);
});

test("an empty board says so", () => {
  getByText(drawn({ ...empty, shop: shop() }), "Nothing to make. Enjoy the quiet.");
});

test("a drink whose time to finish is over offers nothing that would come too late", () => {
  const over = order({ ...mine, finishBefore: someTime });
  const screen = drawn({ ...empty, shop: shop(), orders: new Map([[over.orderId, over]]) });
  getByText(screen, "Time is up");
  expect(queryByTestId(screen, "complete")).toBeNull();
  const inTime = order({ ...mine, finishBefore: new Date(Date.parse(someTime) + 1_000).toISOString() });
  getByTestId(drawn({ ...empty, shop: shop(), orders: new Map([[inTime.orderId, inTime]]) }), "complete");
});

const latte = order({ ...queued, orderId: "order-0002", number: 8, drink: { ...flatWhite, id: "latte" } });

test("shows one kind of drink only", async () => {
  const { screen } = await openCounter({ [board]: [200, { orders: [queued, latte] }] });
  const filter = await findByTestId(screen, "filter");
  fireEvent.change(filter, { target: { value: "latte" } });
  await waitFor(() => expect(screen.querySelector("[data-testid=order-card-7]")).toBeNull());
  fireEvent.change(filter, { target: { value: "" } });
  await findByTestId(screen, "order-card-7");
});

test("equal drinks are made together and done together, each undone by itself", async () => {
  const same = order({ ...queued, orderId: "order-0003", number: 9 });
  const answer = { [`POST ${api}/orders/order-0003/actions`]: [202, { requestId: "request-3" }] as const };
  const { screen, asked } = await openCounter({
    [board]: [200, { orders: [queued, latte, same] }],
    [act]: [202, { requestId: "request-1" }],
    ...answer,
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Make 2 together: 7, 9" }));
  await waitFor(() =>
    expect(asked.slice(-2).map(({ what }) => what)).toEqual([act, `POST ${api}/orders/order-0003/actions`]),
  );
  for (const each of [queued, same]) {
    transport.publish({
      type: "order",
      order: { ...each, version: 3, state: "MAKING", claimedBy: { id: "aiko" } },
    });
  }
  fireEvent.click(await findByRole(screen, "button", { name: "2 done together: 7, 9" }));
  await inState(screen, "COMPLETED");
  fireEvent.click(getByRole(getByTestId(screen, "order-card-9"), "button", { name: "Undo" }));
  await inState(screen, "MAKING", 9);
  expect(getByTestId(screen, "order-card-7").dataset["state"]).toBe("COMPLETED");
});

test("what is undone on a phone is so from whichever lane it shows", async () => {
  const { screen } = await openCounter({ [board]: [200, { orders: [mine] }] });
  fireEvent.click(await findByTestId(screen, "tab-inHands"));
  fireEvent.click(await findByRole(screen, "button", { name: "Done" }));
  fireEvent.click(await findByRole(screen, "button", { name: "Undo 7" }));
  await inState(screen, "MAKING");
  fireEvent.click(getByRole(screen, "button", { name: "Done" }));
  fireEvent.click(getByTestId(screen, "tab-ready"));
  await waitFor(() => expect(screen.querySelector("[data-testid=undo-7]")).toBeNull());
});
