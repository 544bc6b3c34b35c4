import { useEffect, useRef, useState } from "preact/hooks";

const pageMillis = 8_000;

export interface Page<T> {
  readonly index: number;
  readonly count: number;
  readonly items: readonly T[];
}

/** One page of a list after the other; whatever changes `first` brings back the first page for its full time. */
export function usePages<T>(items: readonly T[], size: number, first?: string): Page<T> {
  const [turned, turn] = useState(0);
  const count = Math.max(1, Math.ceil(items.length / size));
  const last = useRef(first);
  if (last.current !== first) {
    last.current = first;
    if (turned !== 0) {
      turn(0);
    }
  }
  useEffect(() => {
    if (count === 1) {
      turn(0);
      return;
    }
    const timer = setInterval(() => turn((before) => before + 1), pageMillis);
    return () => clearInterval(timer);
  }, [count, first]);
  const index = turned % count;
  return { index, count, items: items.slice(index * size, (index + 1) * size) };
}
