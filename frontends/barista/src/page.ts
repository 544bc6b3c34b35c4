import { useEffect, useState } from "preact/hooks";

/** The pages of this screen, by the fragment of the address; without one it is the board. */
export type Page = "board" | (typeof pages)[number];

const pages = ["menu", "settings", "sign", "figures", "orders"] as const;

function current(): Page {
  return pages.find((page) => location.hash === `#${page}`) ?? "board";
}

const managersOnly: ReadonlySet<Page> = new Set<Page>(["menu", "settings", "sign"]);

/** The page on show: whoever does not manage the shop stands at the board where the address names a manager's page. */
export function usePage(manages: boolean): Page {
  const [page, show] = useState(current);
  useEffect(() => {
    const follow = () => show(current());
    globalThis.addEventListener("hashchange", follow);
    return () => globalThis.removeEventListener("hashchange", follow);
  }, []);
  return !manages && managersOnly.has(page) ? "board" : page;
}

export function goTo(page: Page): void {
  location.hash = page === "board" ? "" : page;
}
