import type { RefObject } from "preact";
import { useCallback, useRef } from "preact/hooks";

interface Place {
  readonly x: number;
  readonly y: number;
}

const moveMillis = 700;
const fadeMillis = 500;
const ease = "cubic-bezier(0.2, 0.7, 0.2, 1)";

/**
 * To be called after each drawing: lets a number that has moved cross over from where it was, and a new one come up.
 * Where motion is unwanted both only fade in; on a screen that has become larger or smaller nothing has moved.
 */
export function useCrossing(lists: RefObject<HTMLElement | null>): () => void {
  const before = useRef(new Map<string, Place>());
  const size = useRef("");
  return useCallback(() => {
    const after = new Map<string, Place>();
    const isAsLarge = size.current === sizeOf(lists.current);
    size.current = sizeOf(lists.current);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    for (const number of lists.current?.querySelectorAll<HTMLElement>("[data-order]") ?? []) {
      const id = number.dataset["order"] ?? "";
      const to = placeIn(lists.current, number);
      after.set(id, to);
      const from = before.current.get(id);
      arrive(number, from === undefined || isAsLarge ? from : to, to, still);
    }
    before.current = after;
  }, [lists]);
}

function sizeOf(lists: HTMLElement | null): string {
  return `${lists?.clientWidth} ${lists?.clientHeight}`;
}

function arrive(number: HTMLElement, from: Place | undefined, to: Place, still: boolean): void {
  const [x, y] = from === undefined ? [0, 0] : [from.x - to.x, from.y - to.y];
  const moved = x !== 0 || y !== 0;
  if (from === undefined || (still && moved)) {
    number.animate({ opacity: [0, 1] }, { duration: fadeMillis, easing: "ease-out" });
  } else if (moved) {
    number.animate(
      { transform: [`translate(${x}px, ${y}px)`, "none"], zIndex: [1, 1] },
      { duration: moveMillis, easing: ease },
    );
  }
}

/** Where the layout puts it, whatever motion is under way. */
function placeIn(lists: HTMLElement | null, number: HTMLElement): Place {
  let [x, y] = [0, 0];
  for (
    let part: Element | null = number;
    part instanceof HTMLElement && part !== lists;
    part = part.offsetParent
  ) {
    x += part.offsetLeft;
    y += part.offsetTop;
  }
  return { x, y };
}
