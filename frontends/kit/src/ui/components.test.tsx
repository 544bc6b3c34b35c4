import { findByRole, fireEvent, getByRole, getByTestId, waitFor } from "@testing-library/dom";
import { useState } from "preact/hooks";
import { afterEach, expect, test, vi } from "vitest";
import { draw } from "../testing/draw.tsx";
import { someTime } from "../testing/fakes.ts";
import { ServerClock } from "../time/serverClock.ts";
import { Banner } from "./Banner.tsx";
import { Button } from "./Button.tsx";
import { Live } from "./Live.tsx";
import { OptionPills } from "./OptionPills.tsx";
import { Range } from "./Range.tsx";
import { Timer } from "./Timer.tsx";

afterEach(() => localStorage.clear());

test("a busy button says so and cannot be pressed", () => {
  const press = vi.fn();
  const place = draw(
    <Button kind="main" busy="Sending…" onClick={press}>
      Order
    </Button>,
  );
  const button = getByRole(place, "button", { name: "Sending…" });
  fireEvent.click(button);
  expect(button).toHaveProperty("disabled", true);
  expect(press).not.toHaveBeenCalled();
});

test("options are radio buttons of one group", () => {
  const choose = vi.fn();
  const pills = [
    { id: "regular", name: "Regular", testId: "regular" },
    { id: "oat", name: "Oat", testId: "oat" },
  ];
  const place = draw(<OptionPills name="Milk" pills={pills} chosen="regular" onChoose={choose} />);
  expect(getByRole(place, "radio", { name: "Regular" })).toHaveProperty("checked", true);
  fireEvent.click(getByTestId(place, "oat"));
  expect(choose).toHaveBeenCalledExactlyOnceWith("oat");
  getByRole(place, "group", { name: "Milk" });
});

test("a banner interrupts only when it has to", () => {
  getByRole(draw(<Banner>Old</Banner>), "status");
  getByRole(draw(<Banner urgent>Lost</Banner>), "alert");
});

test("a status is announced once, however often the screen is drawn", async () => {
  let again = () => {};
  const heard: string[] = [];
  function Screen() {
    const [count, setCount] = useState(0);
    again = () => setCount(count + 1);
    return <Live text={count < 3 ? "In the queue" : "Ready"} />;
  }
  const place = draw(<Screen />);
  const region = await findByRole(place, "status");
  const watch = new MutationObserver(() => heard.push(region.textContent ?? ""));
  await waitFor(() => expect(region.textContent).toBe("In the queue"));
  watch.observe(region, { childList: true, characterData: true, subtree: true });
  for (let drawn = 0; drawn < 3; drawn++) {
    again();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await waitFor(() => expect(heard).toEqual(["Ready"]));
});

test("a timer counts by the server's clock", () => {
  const clock = new ServerClock(() => Date.parse(someTime) - 65_000);
  const place = draw(<Timer until={someTime} clock={clock} testId="left" />);
  expect(getByTestId(place, "left").textContent).toBe("1:05");
});

test("a wait is told in the language of the screen", () => {
  localStorage.setItem("serverlesspresso.language", "ja");
  const place = draw(<Range wait={{ fromSeconds: 180, toSeconds: 420 }} testId="wait" />);
  expect(getByTestId(place, "wait").textContent).toBe("3〜7分");
});
