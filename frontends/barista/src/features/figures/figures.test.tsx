import { findByTestId, findByText } from "@testing-library/dom";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { figures, flatWhite } from "@serverlesspresso/kit/testing/fakes.ts";
import { expect, test } from "vitest";
import { InNumbers } from "./InNumbers.tsx";

const show = (completed: number) =>
  draw(
    <InNumbers
      nothing="none"
      figures={figures({ completed, cancelled: 1, waitSeconds: { median: 90, p90: 240 } })}
    />,
  );

test("waits say on how many drinks they rest", async () => {
  await findByText(show(1), "1.5 min, one drink");
  await findByText(show(9), "half of 9 within 1.5 min");
  await findByText(show(10), "half of 10 within 1.5 min, nine of ten within 4 min");
});

test("says how long cups wait to be collected, and how many were not, where that is known", async () => {
  const handedOut = { collected: 12, notCollected: 3, waitSeconds: { median: 45, p90: 120 } };
  const screen = draw(<InNumbers nothing="none" figures={figures({ completed: 15, handedOut })} />);
  expect((await findByTestId(screen, "figure-notCollected")).textContent).toBe("3");
  await findByText(screen, /^half of 12 within 45 .*, nine of ten within 2 min$/);
  const silent = show(3);
  await findByTestId(silent, "figure-completed");
  expect(silent.textContent).not.toContain("Not collected");
});

test("nothing has no bar", async () => {
  const screen = show(2);
  const bars = async (name: string) =>
    (await findByText(screen, name, { selector: "th" })).closest("tr")?.querySelectorAll(".bar").length;
  expect(await bars("Made")).toBe(1);
  expect(await bars("Turned away")).toBe(0);
});

test("a busy time is a column with its number, and a drink has its name", async () => {
  const day = figures({
    completed: 3,
    byQuarterHour: [{ from: "09:15", queued: 4, completed: 3 }],
    byDrink: [{ ...flatWhite, count: 3 }],
    waits: [{ upToSeconds: 120, count: 3 }],
  });
  const screen = draw(<InNumbers nothing="none" figures={day} />);
  expect((await findByText(screen, "09:15")).closest("li")?.textContent).toBe("4 09:15");
  await findByText(screen, "Orders by quarter of an hour");
  await findByText(screen, "Flat White");
  await findByText(screen, "within 2 min");
});

test("a long day is told by the hour", async () => {
  const byQuarterHour = ["08:00", "18:30", "18:45"].map((from) => ({ from, queued: 2, completed: 2 }));
  const screen = draw(<InNumbers nothing="none" figures={figures({ completed: 6, byQuarterHour })} />);
  await findByText(screen, "Orders by hour");
  expect((await findByText(screen, "18:00")).closest("li")?.textContent).toBe("4 18:00");
});

test("what was chosen and who made it are told by name", async () => {
  const milk = { optionName: { en: "Milk" }, valueName: { en: "Oat" }, count: 2 };
  const day = figures({ completed: 3, byOption: [milk], byBarista: [{ name: "Aiko", count: 3 }] });
  const screen = draw(<InNumbers nothing="none" figures={day} />);
  const count = async (name: string) =>
    (await findByText(screen, name, { selector: "th" })).closest("tr")?.querySelector("td")?.textContent;
  expect(await count("Milk · Oat")).toBe("2");
  expect(await count("Aiko")).toBe("3");
  const others = draw(<InNumbers nothing="none" figures={figures({ completed: 3 })} />);
  await findByTestId(others, "figure-completed");
  expect(others.textContent).not.toContain("Who made them");
});

test("a day without orders says so", async () => {
  await findByText(draw(<InNumbers nothing="Nobody came." figures={figures()} />), "Nobody came.");
});
