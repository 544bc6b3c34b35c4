import { fireEvent } from "@testing-library/dom";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { useRef, useState } from "preact/hooks";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSettling } from "./useSettling.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const place = [...(this.parentElement?.children ?? [])].indexOf(this);
    return new DOMRect(0, place * 110, 280, 100);
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function Cards() {
  const root = useRef<HTMLUListElement>(null);
  const [cards, show] = useState(["a", "b", "c"]);
  useSettling(root);
  return (
    <ul ref={root}>
      {cards.map((card) => (
        <li key={card} data-order={card}>
          <button type="button" onClick={() => show(cards.filter((other) => other !== card))}>
            Make
          </button>
        </li>
      ))}
    </ul>
  );
}

const marked = (screen: HTMLElement) =>
  [...screen.querySelectorAll<HTMLElement>("[data-unsettled]")].map(({ dataset }) => dataset["order"]);

/** Effects and observers come to their turn. */
const settle = () => vi.advanceTimersByTimeAsync(0);

async function drawn() {
  const screen = draw(<Cards />);
  await vi.advanceTimersByTimeAsync(100);
  const make = (card: string) => {
    const button = screen.querySelector(`[data-order=${card}] button`);
    if (button !== null) {
      fireEvent.click(button);
    }
    return settle();
  };
  return { screen, make };
}

test("cards that moved up are marked for 400 milliseconds, and no longer", async () => {
  const { screen, make } = await drawn();
  expect(marked(screen)).toEqual([]);
  await make("a");
  expect(marked(screen)).toEqual(["b", "c"]);
  await vi.advanceTimersByTimeAsync(399);
  expect(marked(screen)).toEqual(["b", "c"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(marked(screen)).toEqual([]);
});
