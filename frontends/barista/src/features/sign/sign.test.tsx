import { fireEvent, getByTestId, waitFor } from "@testing-library/dom";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { shop } from "@serverlesspresso/kit/testing/fakes.ts";
import { afterEach, expect, test, vi } from "vitest";
import { SignPage } from "./SignPage.tsx";

afterEach(() => vi.unstubAllGlobals());

test("tells the three steps in the counter's language first", () => {
  const screen = draw(<SignPage waiting={0} shop={shop({ locale: "ja-JP" })} onBack={vi.fn()} />);
  const lines = [...getByTestId(screen, "sign").querySelectorAll("li p")].map((words) =>
    [...words.children].map((line) => line.getAttribute("lang")),
  );
  expect(lines).toEqual([
    ["ja", "en"],
    ["ja", "en"],
    ["ja", "en"],
  ]);
});

test("is printed on the paper that was asked for, once each time", async () => {
  const printed = vi.fn();
  vi.stubGlobal("print", printed);
  const screen = draw(<SignPage waiting={0} shop={shop()} onBack={vi.fn()} />);
  for (const [times, paper] of [
    [1, "A5"],
    [2, "A4"],
    [3, "A4"],
  ] as const) {
    fireEvent.click(getByTestId(screen, `print-${paper}`));
    await waitFor(() => expect(printed).toHaveBeenCalledTimes(times));
    expect(getByTestId(screen, "sign").dataset["paper"]).toBe(paper);
    fireEvent(globalThis.window, new Event("afterprint"));
    await waitFor(() => expect(getByTestId(screen, "sign").dataset["paper"]).toBe("A4"));
  }
});
