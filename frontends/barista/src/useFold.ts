import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Something that is folded away until it is asked for, and again once one taps beside it or leaves it. */
export function useFold(root: RefObject<HTMLElement | null>) {
  const [open, unfold] = useState(false);
  useEffect(() => {
    if (!open) {
      return;
    }
    const onPointer = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) {
        unfold(false);
      }
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") {
        unfold(false);
      }
    };
    document.addEventListener("pointerdown", onPointer);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPointer);
      document.removeEventListener("keydown", onKey);
    };
  }, [open, root]);
  return { open, toggle: () => unfold(!open), close: () => unfold(false) };
}
