import { useEffect } from "preact/hooks";

/** Opens the browser's printing as soon as there is something to print, and says when that has ended. */
export function usePrinting(what: unknown, onDone: () => void): void {
  useEffect(() => {
    if (what === undefined) {
      return undefined;
    }
    globalThis.addEventListener("afterprint", onDone);
    print();
    return () => globalThis.removeEventListener("afterprint", onDone);
  }, [what]);
}
