import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** In hundredths of the screen's smaller side, as everything on a display. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Of a screen that is not laid out. */
const usual: Room = { width: 110, height: 92 };

/** How much room an element has, again whenever that changes. */
export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState(usual);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) {
      return undefined;
    }
    const measure = () => {
      const unit = Math.min(innerWidth, innerHeight) / 100;
      const { clientWidth, clientHeight } = current;
      if (clientWidth > 0 && clientHeight > 0) {
        setRoom((before) => sameOr(before, { width: clientWidth / unit, height: clientHeight / unit }));
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}

function sameOr(before: Room, now: Room): Room {
  return before.width === now.width && before.height === now.height ? before : now;
}
