import { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { shop } from "@serverlesspresso/kit/testing/fakes.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { afterEach, expect, test, vi } from "vitest";
import { ScanFailed } from "./ScanFailed.tsx";

afterEach(() => void vi.useRealTimers());

const inThreeMinutes = new Date(Date.now() + 180_000).toISOString();

function failed(problem: ApiProblem): HTMLElement {
  return draw(
    <ScanFailed problem={problem} clock={new ServerClock()} onRetry={() => {}} onScan={() => {}} />,
  );
}

test("a network that had its share waits for the next code, and does not try again", () => {
  const page = failed(
    new ApiProblem(
      429,
      "TOO_MANY_SCANS",
      "This network has taken its share.",
      { nextCodeAt: inThreeMinutes },
      180_000,
    ),
  );

  expect(page.textContent).toContain("Your network has had its share of this code");
  expect(page.querySelector("[data-testid=next-code]")).not.toBeNull();
  expect(page.querySelector("[data-testid=open-scanner]")).not.toBeNull();
  expect(page.textContent).not.toContain("Try again");
});

test("a moment of many scans is worth another try", () => {
  const page = failed(new ApiProblem(429, "TOO_MANY_SCANS", "Too many scans from this address."));

  expect(page.textContent).toContain("Try again");
  expect(page.querySelector("[data-testid=next-code]")).toBeNull();
});

test("a shop that opens by itself offers another try when it does, and not before", async () => {
  vi.useFakeTimers();
  const changesAt = new Date(Date.now() + 60_000).toISOString();
  const page = draw(
    <ScanFailed
      problem={new ApiProblem(409, "SHOP_CLOSED", "The shop is closed.")}
      shop={shop({ open: false, changesAt })}
      clock={new ServerClock()}
      onRetry={() => {}}
      onScan={() => {}}
    />,
  );
  await vi.advanceTimersByTimeAsync(59_900);
  expect(page.querySelector(".button.large")).toBeNull();
  expect(page.textContent).toContain("You can try again then.");
  await vi.advanceTimersByTimeAsync(200);
  expect(page.querySelector(".button.large")?.textContent).toBe("Try again");
  expect(page.textContent).toContain("It should be open by now.");
  expect(page.textContent).not.toContain("The shop is closed");
  await vi.advanceTimersByTimeAsync(120_000);
  expect(page.querySelector(".button.large")).toBeNull();
  expect(page.textContent).toContain("You can try again when it opens.");
});
