import { findByTestId, findByText } from "@testing-library/dom";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { figures } from "@serverlesspresso/kit/testing/fakes.ts";
import { expect, test } from "vitest";
import { DayFigures } from "./DayFigures.tsx";

const show = (completed: number) =>
  draw(
    <DayFigures
      read={async () => figures({ completed, cancelled: 1, waitSeconds: { median: 90, p90: 240 } })}
    />,
  );

test("waits say on how many drinks they rest", async () => {
  await findByText(show(1), "1.5 min, one drink");
  await findByText(show(9), "half of 9 within 1.5 min");
  await findByText(show(10), "half of 10 within 1.5 min, nine of ten within 4 min");
});

test("nothing has no bar", async () => {
  const screen = show(2);
  await findByTestId(screen, "figures");
  const bars = async (name: string) =>
    (await findByText(screen, name, { selector: "th" })).closest("tr")?.querySelectorAll(".bar").length;
  expect(await bars("Made")).toBe(1);
  expect(await bars("Turned away")).toBe(0);
});
