import { useEffect, useState } from "preact/hooks";

/** The pages of this screen, by the fragment of the address; without one it is the board. */
export type Page = "board" | (typeof pages)[number];

const pages = ["menu", "settings", "sign", "figures", "orders"] as const;

function current(): Page {
  return pages.find((page) => location.hash === `#${page}`) ?? "board";
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
