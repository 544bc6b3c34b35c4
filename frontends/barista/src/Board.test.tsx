import { getAllByText, getByText } from "@testing-library/dom";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, FakeTransport, shop, someTime } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { expect, test } from "vitest";
import { Board } from "./Board.tsx";
import { CounterModel } from "./counter/counterModel.ts";
import { empty, type Counter } from "./counter/counterState.ts";
import { LetterSetting } from "./features/keys/letterSetting.ts";

function board(counter: Counter) {
  const clock = new ServerClock(() => Date.parse(someTime));
  const api = new ApiClient({ clock, fetch: fakeFetch({}).send });
  return draw(
    <Board
      counter={counter}
      model={new CounterModel({ shop: "demo", api, clock, transport: new FakeTransport() })}
      me={{ id: "aiko", manages: false }}
      orders={counter.orders}
      missed={[]}
      now={clock.now()}
      letterKeys={new LetterSetting()}
      onHelp={() => {}}
    />,
  );
}

test("a board that is not known yet is not said to be empty", () => {
  const screen = board(empty);
  expect(screen.textContent).not.toContain("Nothing to make");
  expect(getAllByText(screen, "One moment…")).toHaveLength(3);
});

test("an empty board says so", () => {
  getByText(board({ ...empty, shop: shop() }), "Nothing to make. Enjoy the quiet.");
});
