import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { usePages } from "./pages.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function Shown({ items, first }: { items: readonly number[]; first?: string }) {
  const { index, count, items: shown } = usePages(items, 3, first);
  return (
    <p>
      {index + 1}/{count}: {shown.join(" ")}
    </p>
  );
}

/** A list that changes every second, and what was on show then. */
function follow(
  seconds: number,
  at: (second: number) => { items: readonly number[]; first?: string },
): string[] {
  const place = draw(<div />);
  return Array.from({ length: seconds }, (_, second) => {
    act(() => render(<Shown {...at(second)} />, place));
    const text = place.textContent;
    act(() => void vi.advanceTimersByTime(1_000));
    return text;
  });
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test("turns every eight seconds, though the list changes all the time", () => {
  const seen = follow(24, (second) => ({ items: upTo(7 + (second % 2)) }));
  expect(seen.map((text) => text[0]).join("")).toBe("111111112222222233333333");
});

test("with something new each second every page is read for four seconds at least", () => {
  const seen = follow(48, (second) => ({ items: upTo(8), first: String(second) }));
  expect(seen.map((text) => text[0]).join("")).toBe("111111112222111111113333111111112222111111113333");
});

test("what fits one page again is on the first", () => {
  const seen = follow(14, (second) => ({ items: upTo(second < 10 ? 4 : 3) }));
  expect(seen[9]).toBe("2/2: 4");
  expect(seen[13]).toBe("1/1: 1 2 3");
});
