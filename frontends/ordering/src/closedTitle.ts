import type { Closed } from "@serverlesspresso/kit/shop/closed.ts";
import type { TextKey } from "./texts.ts";

/** What a page about a closed shop says first. */
export function closedTitle(closed: Closed | undefined): TextKey {
  switch (closed?.kind) {
    case "archived":
      return "archivedTitle";
    case "over":
      return "overTitle";
    default:
      return "closedTitle";
  }
}
