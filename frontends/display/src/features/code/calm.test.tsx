import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useCalm } from "./useCalm.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function Said({ full }: { full: boolean }) {
  return <p>{useCalm(full) ? "full" : "free"}</p>;
}

function open() {
  const screen = draw(<Said full={false} />);
  return {
    said: () => screen.textContent,
    becomes: (full: boolean) => act(() => render(<Said full={full} />, screen)),
    pass: (millis: number) => act(() => void vi.advanceTimersByTime(millis)),
  };
}

test("a shop that is full is said to be so at once, and for eight seconds", async () => {
  const { said, becomes, pass } = open();
  expect(said()).toBe("free");
  await becomes(true);
  expect(said()).toBe("full");
  await pass(3_000);
  await becomes(false);
  await pass(4_999);
  expect(said()).toBe("full");
  await pass(1);
  expect(said()).toBe("free");
});

test("a place that comes and goes by the second changes nothing", async () => {
  const { said, becomes, pass } = open();
  for (let second = 0; second < 60; second++) {
    await becomes(second % 2 === 0);
    expect(said()).toBe("full");
    await pass(1_000);
  }
  await pass(8_000);
  expect(said()).toBe("free");
});

test("a place that is free for longer than that is said to be free at once", async () => {
  const { said, becomes, pass } = open();
  await becomes(true);
  await pass(60_000);
  await becomes(false);
  await pass(0);
  expect(said()).toBe("free");
});
