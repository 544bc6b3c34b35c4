import type { Board, ShownCode } from "../../board/boardState.ts";

export type Panel =
  | { readonly kind: "closed" | "full" | "fetching" | "waiting" }
  | { readonly kind: "code" | "used-up"; readonly shown: ShownCode };

/** What is shown in the place of the code: the code itself, or the reason why there is none. */
export function panelOf(board: Board, now: number): Panel {
  const { shop, shown, connection } = board;
  if (shop?.open === false) {
    return { kind: "closed" };
  }
  if (board.full === true) {
    return { kind: "full" };
  }
  if (shown === undefined || now >= Date.parse(shown.code.expiresAt)) {
    return { kind: connection === "lost" ? "waiting" : "fetching" };
  }
  return { kind: shown.code.usesLeft <= 0 ? "used-up" : "code", shown };
}
