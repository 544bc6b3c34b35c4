import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { Notice, Pending } from "./visitState.ts";

const whenMoved: Readonly<Record<Pending, Notice>> = {
  choose: "tooLateToChoose",
  cancel: "tooLateToCancel",
  collect: "refused",
  recall: "tooLateToCallBack",
  again: "refused",
};

/** Chooses the words for a request that the services did not accept. */
export function noticeFor(pending: Pending, problem: ApiProblem): Notice {
  if (problem.code === "SHOP_CLOSED") {
    return "shopClosed";
  }
  if (problem.code === "INVALID_NAME") {
    return "nameRefused";
  }
  if (problem.status === 422) {
    return "notOnMenu";
  }
  if (problem.status === 409) {
    return whenMoved[pending];
  }
  return problem.temporary ? "noAnswer" : "refused";
}
