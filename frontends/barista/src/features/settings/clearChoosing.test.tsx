import { fireEvent, findByTestId, getByTestId } from "@testing-library/dom";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { holdMillis } from "../../counter/holdTime.ts";
import { ClearChoosing } from "./ClearChoosing.tsx";

const route = "DELETE /api/shops/demo/orders?state=CHOOSING";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(answer: Answer) {
  const { send, asked } = fakeFetch({ [route]: answer });
  const api = new ApiClient({ clock: new ServerClock(), fetch: send });
  return { screen: draw(<ClearChoosing api={api} shop="demo" />), asked };
}

async function press(screen: HTMLElement) {
  fireEvent.click(getByTestId(screen, "clear-choosing"));
  await vi.advanceTimersByTimeAsync(0);
}

test("those who have not chosen are cleared when nobody undid it, and counted", async () => {
  const { screen, asked } = open([202, { asked: 3 }]);
  await press(screen);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(holdMillis);
  expect(asked.map(({ what }) => what)).toEqual([route]);
  expect((await findByTestId(screen, "clear-said")).textContent).toBe("Cleared: 3.");
});

test("what was undone is not sent", async () => {
  const { screen, asked } = open([202, { asked: 3 }]);
  await press(screen);
  await press(screen);
  await vi.advanceTimersByTimeAsync(holdMillis * 2);
  expect(asked).toEqual([]);
  expect(getByTestId(screen, "clear-said").textContent).toBe("");
});

test("a request that did not get through is said", async () => {
  const { screen } = open([503, { code: "UNAVAILABLE" }]);
  await press(screen);
  await vi.advanceTimersByTimeAsync(holdMillis);
  expect(getByTestId(screen, "clear-said").textContent).toBe("That did not get through. Please try again.");
});
