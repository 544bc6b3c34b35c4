import { fireEvent, getByRole, getByTestId, queryByTestId, waitFor } from "@testing-library/dom";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { flatWhite, order, shop, someTime } from "@serverlesspresso/kit/testing/fakes.ts";
import { Store } from "@serverlesspresso/kit/state/store.ts";
import { afterEach, expect, test, vi } from "vitest";
import { empty } from "../../counter/counterState.ts";
import { LabelButton } from "./LabelButton.tsx";
import { LabelPrinter, usePrinter } from "./LabelPrinter.tsx";

const drink = { ...flatWhite, options: { milk: "oat" } };
const making = order({ version: 3, state: "MAKING", number: 7, drink, queuedAt: someTime });

afterEach(() => vi.unstubAllGlobals());

function open(state: "QUEUED" | "MAKING") {
  const printed = vi.fn();
  vi.stubGlobal("print", printed);
  const screen = draw(
    <LabelPrinter store={new Store({ ...empty, shop: shop() })}>
      <LabelButton order={{ ...making, state }} />
    </LabelPrinter>,
  );
  return { screen, printed };
}

test("prints number, drink and what differs from usual, and clears away after", async () => {
  const { screen, printed } = open("MAKING");
  fireEvent.click(getByRole(screen, "button", { name: "Print label of number 7" }));
  await waitFor(() => expect(printed).toHaveBeenCalledOnce());
  const label = getByTestId(screen, "label").textContent;
  expect(label).toContain("7");
  expect(label).toContain("Flat White · Oat");
  expect(label).toContain("フラットホワイト");
  fireEvent(globalThis.window, new Event("afterprint"));
  await waitFor(() => expect(queryByTestId(screen, "label")).toBeNull());
});

test("the label says whom the drink is for, and the slip leads the guest to it", async () => {
  const printed = vi.fn();
  vi.stubGlobal("print", printed);
  function Slip() {
    const print = usePrinter();
    const mikas = { ...making, guest: { name: "Mika", shown: "CARDS" } as const };
    return <button onClick={() => print?.(mikas, "K7QM4XPT9RWD2HJN")}>slip</button>;
  }
  const screen = draw(
    <LabelPrinter store={new Store({ ...empty, shop: shop() })}>
      <Slip />
    </LabelPrinter>,
  );
  fireEvent.click(getByRole(screen, "button", { name: "slip" }));
  await waitFor(() => expect(printed).toHaveBeenCalledOnce());
  const label = getByTestId(screen, "label");
  expect(label.textContent).toContain("Mika");
  expect(label.textContent).toContain("/order/demo?code=K7QM-4XPT-9RWD-2HJN");
  expect(label.querySelector("svg")).not.toBeNull();
});

test("a drink that nobody has taken yet has no label to print", () => {
  const { screen } = open("QUEUED");
  expect(queryByTestId(screen, "print-label")).toBeNull();
});
