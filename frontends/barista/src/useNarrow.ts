import { useEffect, useState } from "preact/hooks";

const query = "(max-width: 46rem)";

/** True on a phone, where there is one lane at a time; the style sheets have the same width. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const width = matchMedia(query);
    const follow = () => setNarrow(width.matches);
    width.addEventListener("change", follow);
    return () => width.removeEventListener("change", follow);
  }, []);
  return narrow;
}
