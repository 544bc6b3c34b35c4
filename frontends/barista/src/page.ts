import { useEffect, useState } from "preact/hooks";

/** The pages of this screen, by the fragment of the address; without one it is the board. */
export type Page = "board" | "menu" | "settings";

function current(): Page {
  const page = location.hash.slice(1);
  return page === "menu" || page === "settings" ? page : "board";
}

export function usePage(): Page {
  const [page, show] = useState(current);
  useEffect(() => {
    const follow = () => show(current());
    globalThis.addEventListener("hashchange", follow);
    return () => globalThis.removeEventListener("hashchange", follow);
  }, []);
  return page;
}

export function goTo(page: Page): void {
  location.hash = page === "board" ? "" : page;
}
