import { useEffect, useRef, useState } from "preact/hooks";
import { dueAt, firstTurn, turned, withNews } from "./turns.ts";

export interface Page<T> {
  readonly index: number;
  readonly count: number;
  readonly items: readonly T[];
}

/** One page of a list after the other; when `first` changes, there is something new on the first page. */
export function usePages<T>(items: readonly T[], size: number, first?: string): Page<T> {
  const [, draw] = useState(0);
  const count = Math.max(1, Math.ceil(items.length / size));
  const turn = useRef(firstTurn(Date.now()));
  const before = useRef({ count, first });
  if (before.current.first !== first) {
    turn.current = withNews(turn.current);
  }
  if (before.current.count === 1 || turn.current.page >= count) {
    turn.current = firstTurn(Date.now());
  }
  before.current = { count, first };
  const due = dueAt(turn.current);
  const turns = count > 1;
  useEffect(() => {
    if (!turns) {
      return undefined;
    }
    const go = () => {
      turn.current = turned(turn.current, before.current.count, Date.now());
      draw((times) => times + 1);
    };
    const timer = setTimeout(go, Math.max(0, due - Date.now()));
    return () => clearTimeout(timer);
  }, [turns, due]);
  const { page: index } = turn.current;
  return { index, count, items: items.slice(index * size, (index + 1) * size) };
}
