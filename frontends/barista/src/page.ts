import { useEffect, useState } from "preact/hooks";

/** The pages of this screen, by the fragment of the address; without one it is the board. */
export type Page = "board" | (typeof pages)[number];

const pages = ["menu", "settings", "sign", "figures", "orders"] as const;

function current(): Page {
  return pages.find((page) => location.hash === `#${page}`) ?? "board";
}

/** Where a manager changes the shop. */
const changing: ReadonlySet<Page> = new Set<Page>(["menu", "settings", "sign"]);

/** The page on show: whoever may not change the shop stands at the board where the address names a page for that. */
export function usePage(mayChange: boolean): Page {
  const [page, show] = useState(current);
  useEffect(() => {
    const follow = () => show(current());
    globalThis.addEventListener("hashchange", follow);
    return () => globalThis.removeEventListener("hashchange", follow);
  }, []);
  return !mayChange && changing.has(page) ? "board" : page;
}

export function goTo(page: Page): void {
  location.hash = page === "board" ? "" : page;
}
