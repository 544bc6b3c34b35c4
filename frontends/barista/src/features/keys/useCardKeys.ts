import type { RefObject } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { isLetter, letters } from "./letters.ts";

interface Keys {
  readonly lettersOn: () => boolean;
  readonly onHelp: () => void;
}

const cardSelector = "[data-order]";

/**
 * Arrows go from card to card and from lane to lane, letters press the buttons of the card in focus. The focus follows its
 * card into another lane, and goes to the card beside it when there is no such card any more.
 */
export function useCardKeys(lanes: RefObject<HTMLElement | null>, { lettersOn, onHelp }: Keys): void {
  const last = useRef<{ order: string; lane: number; place: number } | undefined>(undefined);

  const onKey = useCallback((event: KeyboardEvent) => {
    const root = lanes.current;
    if (root === null || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    if (event.key === "?" && lettersOn()) {
      onHelp();
      return;
    }
    const card = document.activeElement?.closest<HTMLElement>(cardSelector) ?? undefined;
    const pressed = event.key.toLowerCase();
    if (event.key.startsWith("Arrow")) {
      const to = neighbour(lanesOf(root), card, event.key);
      to?.focus();
      if (to !== undefined) {
        event.preventDefault();
      }
    } else if (card !== undefined && lettersOn() && isLetter(pressed)) {
      card.querySelector<HTMLElement>(`[data-testid=${letters[pressed]}]`)?.click();
    }
  }, []);
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onKey]);

  useEffect(() => {
    const remember = (event: Event) => {
      const card = (event.target as Element).closest<HTMLElement>(cardSelector);
      last.current = card && lanes.current ? placeOf(lanesOf(lanes.current), card) : undefined;
    };
    document.addEventListener("focusin", remember);
    document.addEventListener("pointerdown", remember);
    return () => {
      document.removeEventListener("focusin", remember);
      document.removeEventListener("pointerdown", remember);
    };
  }, []);

  useLayoutEffect(() => {
    const root = lanes.current;
    if (root === null) {
      return;
    }
    const all = lanesOf(root);
    if (last.current !== undefined && document.activeElement === document.body) {
      const { order, lane, place } = last.current;
      const same = all.flat().find((card) => card.dataset["order"] === order);
      (same ?? all[lane]?.[place] ?? all[lane]?.at(-1) ?? all.flat()[0])?.focus({ preventScroll: true });
    }
    rove(all.flat());
  });
}

/** One card is reached by Tab: the one in focus, or the first. */
function rove(cards: readonly HTMLElement[]): void {
  const focused = document.activeElement?.closest<HTMLElement>(cardSelector);
  const reachable = cards.find((card) => card === focused) ?? cards[0];
  for (const card of cards) {
    card.tabIndex = card === reachable ? 0 : -1;
  }
}

function lanesOf(root: HTMLElement): HTMLElement[][] {
  return [...root.querySelectorAll("[data-lane]")].map((lane) => [
    ...lane.querySelectorAll<HTMLElement>(cardSelector),
  ]);
}

function placeOf(all: readonly HTMLElement[][], card: HTMLElement) {
  const lane = all.findIndex((cards) => cards.includes(card));
  return { order: card.dataset["order"] ?? "", lane, place: all[lane]?.indexOf(card) ?? 0 };
}

function neighbour(all: readonly HTMLElement[][], card: HTMLElement | undefined, key: string) {
  if (card === undefined) {
    return all.flat()[0];
  }
  const { lane, place } = placeOf(all, card);
  if (key === "ArrowDown" || key === "ArrowUp") {
    return all[lane]?.[place + (key === "ArrowDown" ? 1 : -1)];
  }
  const step = key === "ArrowRight" ? 1 : -1;
  for (let to = lane + step; to >= 0 && to < all.length; to += step) {
    const beside = all[to]?.[place] ?? all[to]?.at(-1);
    if (beside !== undefined) {
      return beside;
    }
  }
  return undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, dialog") !== null;
}
