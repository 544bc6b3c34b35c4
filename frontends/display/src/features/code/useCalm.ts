import { useEffect, useRef, useState } from "preact/hooks";

const leastMillis = 8_000;

/**
 * Whether the shop is full, for those who look up: at a busy counter places come and go by the second, so what is said
 * once stays for some seconds. It is said at once.
 */
export function useCalm(full: boolean): boolean {
  const [said, say] = useState(full);
  const since = useRef(Date.now());
  useEffect(() => {
    if (full) {
      since.current = Date.now();
      say(true);
      return undefined;
    }
    const left = since.current + leastMillis - Date.now();
    const timer = setTimeout(() => say(false), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [full]);
  return full || said;
}
