import { useLayoutEffect, useState } from "preact/hooks";
import type { RefObject } from "preact";

/** As in the style sheet: the height of a row, in hundredths of the screen's smaller side, and how many are abreast. */
const rowVmin = 12;
const across = 2;
const fallbackRows = 6;

/** How many numbers a list has room for at this size of the screen. */
export function usePlaces(list: RefObject<HTMLElement | null>): number {
  const [rows, setRows] = useState(fallbackRows);
  useLayoutEffect(() => {
    const measure = () => {
      const height = list.current?.clientHeight ?? 0;
      const row = (Math.min(innerWidth, innerHeight) * rowVmin) / 100;
      setRows(height < row ? fallbackRows : Math.floor((height + 1) / row));
    };
    measure();
    globalThis.addEventListener("resize", measure);
    return () => globalThis.removeEventListener("resize", measure);
  }, [list]);
  return rows * across;
}
