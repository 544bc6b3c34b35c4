import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { Notice } from "./visitState.ts";

/** Chooses the words for a drink or a cancellation that the services did not accept. */
export function noticeFor(pending: "choose" | "cancel", problem: ApiProblem): Notice {
  if (problem.code === "SHOP_CLOSED") {
    return "shopClosed";
  }
  if (problem.status === 422) {
    return "notOnMenu";
  }
  if (problem.status === 409) {
    return pending === "choose" ? "tooLateToChoose" : "tooLateToCancel";
  }
  return problem.temporary ? "noAnswer" : "refused";
}
