import { useEffect } from "preact/hooks";

/** The browser asks before it leaves the page while there is something that is not saved. */
export function useStayWhile(changed: boolean): void {
  useEffect(() => {
    if (!changed) {
      return undefined;
    }
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener("beforeunload", stay);
    return () => globalThis.removeEventListener("beforeunload", stay);
  }, [changed]);
}
