import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { Settling, type Box } from "./settling.ts";
import "./settling.css";

/** What can be tapped by mistake, each with a name of its own. */
const targets = "[data-order], [data-target]";

/** Marks what has just come under the finger, until it may be tapped; its style lets no pointer reach it. Keys do. */
export function useSettling(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const settling = new Settling();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mark = () => {
      clearTimeout(timer);
      const now = performance.now();
      const unsettled = settling.unsettled(now);
      for (const [id, element] of targetsIn(root.current)) {
        element.toggleAttribute("data-unsettled", unsettled.has(id));
      }
      if (unsettled.size > 0) {
        timer = setTimeout(mark, Math.min(...unsettled.values()) - now);
      }
    };
    const changed = () => {
      settling.moved(boxesIn(root.current), performance.now());
      mark();
    };
    const scrolled = () => settling.scrolled(boxesIn(root.current));
    const observer = new MutationObserver(changed);
    if (root.current !== null) {
      scrolled();
      observer.observe(root.current, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ["data-shown"],
      });
    }
    document.addEventListener("scroll", scrolled, { capture: true, passive: true });
    globalThis.addEventListener("resize", scrolled);
    return () => {
      observer.disconnect();
      document.removeEventListener("scroll", scrolled, { capture: true });
      globalThis.removeEventListener("resize", scrolled);
      clearTimeout(timer);
    };
  }, [root]);
}

function targetsIn(root: HTMLElement | null): [id: string, element: HTMLElement][] {
  return [...(root?.querySelectorAll<HTMLElement>(targets) ?? [])].map((element) => [
    element.dataset["order"] ?? element.dataset["target"] ?? "",
    element,
  ]);
}

function boxesIn(root: HTMLElement | null): ReadonlyMap<string, Box> {
  return new Map(targetsIn(root).map(([id, element]) => [id, element.getBoundingClientRect()]));
}
