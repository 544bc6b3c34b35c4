import { findByTestId, fireEvent, getByTestId, queryByTestId } from "@testing-library/dom";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { flatWhite, order, shop } from "@serverlesspresso/kit/testing/fakes.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { AgainCard } from "./AgainCard.tsx";
import { againOf, namedWith } from "./again.ts";
import { DrinkList } from "./DrinkList.tsx";
import { OwnDrinks } from "./ownDrinks.ts";

const oat = { ...flatWhite, options: { milk: "oat" } };
const { menu } = shop();
const at = (minute: number) => `2026-11-02T09:${String(minute).padStart(2, "0")}:00.000Z`;
const drunk = (minute: number, version = 4) =>
  order({
    orderId: `order-${minute}`,
    version,
    state: "COMPLETED",
    number: minute,
    drink: oat,
    queuedAt: at(minute),
  });

beforeEach(() => localStorage.clear());

test("drinks are kept newest first, in their newest state, and no more than twenty", () => {
  const drinks = new OwnDrinks("demo");
  drinks.save(Array.from({ length: 22 }, (_, minute) => drunk(minute)));
  drinks.save([{ ...drunk(5), version: 3, state: "QUEUED" }, order({ orderId: "no-drink" })]);

  expect(new OwnDrinks("demo").all.map(({ number }) => number)).toEqual(
    Array.from({ length: 20 }, (_, index) => 21 - index),
  );
  expect(drinks.all.every(({ state }) => state === "COMPLETED")).toBe(true);
  expect(new OwnDrinks("tokyo").all).toEqual([]);
});

test("what cannot be read is no drink", () => {
  localStorage.setItem("serverlesspresso.drinks.demo", '[{"orderId":1},{"nonsense":true}]');
  expect(new OwnDrinks("demo").all).toEqual([]);
});

test.each([
  ["sold out", { ...oat }, menu.map((item) => ({ ...item, available: false }))],
  ["not on the menu any more", { ...oat, id: "mocha" }, menu],
  ["without that option", { ...oat, options: { milk: "soy" } }, menu],
  ["nothing drunk yet", undefined, menu],
])("a drink that is %s is not offered again", (_, drink, items) => {
  expect(againOf(drink, items)).toBeUndefined();
});

test("the same again is one tap", async () => {
  const onOrder = vi.fn();
  const screen = draw(<AgainCard last={oat} menu={menu} disabled={false} onOrder={onOrder} />);
  const card = await findByTestId(screen, "same-again");
  expect(card.textContent).toBe("The same againFlat White, Oat");
  fireEvent.click(card);
  expect(onOrder).toHaveBeenCalledWith("flat-white", { milk: "oat" });
});

test("the usual options go without saying", () => {
  const [item] = menu;
  expect(item && namedWith(item, { milk: "regular" }, "en")).toBe("Flat White");
  expect(item && namedWith(item, { milk: "oat" }, "ja")).toBe("フラットホワイト・オーツ");
});

test("each drink says its number, what it was, when, and what became of it", () => {
  const drinks = new OwnDrinks("demo");
  drinks.save([drunk(7), { ...drunk(9), state: "CANCELLED" }, { ...drunk(11), state: "MAKING" }]);
  const screen = draw(
    <DrinkList
      drinks={drinks.all}
      menu={menu}
      isKnown={() => true}
      more={(id) => <p data-testid={`more-${id}`} />}
    />,
  );
  expect(getByTestId(screen, "drink-7").textContent).toMatch(/Flat White, Oat.*November.*Served7/);
  expect(getByTestId(screen, "drink-9").textContent).toContain("Cancelled");
  expect(getByTestId(screen, "drink-11").textContent).toContain("Under way");
  expect(queryByTestId(screen, "more-order-9")).not.toBeNull();
});
