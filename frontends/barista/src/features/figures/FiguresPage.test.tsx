import { findByTestId, findByText, fireEvent, getByTestId, waitFor } from "@testing-library/dom";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, figures, flatWhite, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { afterEach, expect, test, vi } from "vitest";
import { FiguresPage } from "./FiguresPage.tsx";

const path = "/api/shops/demo/figures";
const today = "2026-11-02";
const aDay = {
  completed: 4,
  cancelled: 1,
  expired: 0,
  notChosen: 0,
  rejected: 0,
  waitSeconds: { median: 90, p90: 120 },
};
const quiet = { completed: 0, cancelled: 0, expired: 0, notChosen: 0, rejected: 0 };
const week: Answer = [
  200,
  {
    ...figures({ completed: 9, byDrink: [{ ...flatWhite, count: 9 }] }),
    from: "2026-10-27",
    to: today,
    days: [
      {
        day: "2026-10-27",
        ...aDay,
        handedOut: { collected: 3, notCollected: 1, waitSeconds: { median: 20, p90: 30 } },
      },
      { day: "2026-10-28", ...quiet },
      { day: today, ...aDay, completed: 5 },
    ],
  },
];

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function open(answers: Record<string, Answer | (() => Answer)>) {
  const { send, asked } = fakeFetch({
    [`GET ${path}?day=${today}`]: [200, figures({ completed: 5 })],
    [`GET ${path}?from=2026-10-27&to=${today}`]: week,
    ...answers,
  });
  const api = new ApiClient({ clock: new ServerClock(), fetch: send });
  const nothing = () => {};
  const screen = draw(
    <FiguresPage
      api={api}
      shop="demo"
      name="Demo"
      today={today}
      waiting={0}
      onBack={nothing}
      onLookUp={nothing}
    />,
  );
  return { screen, asked };
}

test("begins with today", async () => {
  const { screen } = open({});
  expect((await findByTestId(screen, "figure-completed")).textContent).toBe("5");
});

test("a week is told together, and each day on which somebody ordered has a row that leads to it", async () => {
  const { screen } = open({ [`GET ${path}?day=2026-10-27`]: [200, figures({ completed: 4 })] });
  fireEvent.click(await findByText(screen, "7 days"));
  await waitFor(() => expect(getByTestId(screen, "figure-completed").textContent).toBe("9"));
  const rows = [...screen.querySelectorAll("tbody tr")].filter((row) => row.querySelector("button"));
  expect(rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent))).toEqual([
    ["5", "1", "0", "0", "0", "–", "1.5 min"],
    ["4", "1", "0", "0", "0", "1", "1.5 min"],
  ]);
  fireEvent.click(rows[1]?.querySelector("button") as HTMLElement);
  await waitFor(() => expect(getByTestId(screen, "figure-completed").textContent).toBe("4"));
});

test("other days are read as they are chosen", async () => {
  const from = `GET ${path}?from=2026-10-30&to=${today}`;
  const { screen, asked } = open({ [from]: week });
  fireEvent.click(await findByText(screen, "Other days"));
  fireEvent.change(await findByTestId(screen, "span-from"), { target: { value: "2026-10-30" } });
  await waitFor(() => expect(asked.at(-1)?.what).toBe(from));
});

test("tables are saved as files, and a failure is said", async () => {
  let answer: Answer = [200, "day,completed\r\n"];
  const { screen, asked } = open({
    [`GET /api/shops/demo/orders?day=${today}`]: () => answer,
  });
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => {} }));
  fireEvent.click(await findByTestId(screen, "orders-csv"));
  await waitFor(() => expect(saved).toEqual([`demo-orders-${today}.csv`]));
  expect(asked.at(-1)?.headers.get("accept")).toBe("text/csv");
  answer = [403, { code: "FORBIDDEN" }];
  await waitFor(() => expect(getByTestId(screen, "orders-csv").textContent).toContain("CSV"));
  fireEvent.click(getByTestId(screen, "orders-csv"));
  await findByText(screen, "That did not get through. Please try again.");
});

test("the orders of a day are offered as long as they are stored", async () => {
  const { screen } = open({ [`GET ${path}?day=2026-10-25`]: [200, figures({ day: "2026-10-25" })] });
  await findByTestId(screen, "orders-csv");
  fireEvent.change(getByTestId(screen, "day"), { target: { value: "2026-10-25" } });
  await waitFor(() => expect(screen.querySelector("[data-testid=orders-csv]")).toBeNull());
});
