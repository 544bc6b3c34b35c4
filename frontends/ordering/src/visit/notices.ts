import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { Order } from "@serverlesspresso/kit/api/types.ts";
import type { Notice, Pending } from "./visitState.ts";

const whenMoved: Readonly<Record<Pending, Notice>> = {
  choose: "tooLateToChoose",
  cancel: "tooLateToCancel",
  collect: "refused",
  recall: "tooLateToCallBack",
  again: "refused",
};

/** Why a scan was not accepted; where a code can be over for several reasons, which. */
export function reasonOf(problem: ApiProblem): string {
  return problem.text("reason") ?? problem.code;
}

/** Why a code was not accepted, to somebody whose order goes on and is shown instead. */
export function noticeHere(problem: ApiProblem): Notice {
  switch (reasonOf(problem)) {
    case "SHOP_CLOSED":
    case "SHOP_ARCHIVED":
      return "closedHere";
    case "CODE_USED_UP":
      return "codeUsedUpHere";
    case "CODE_EXPIRED":
      return "codeExpiredHere";
    default:
      return "notTakenHere";
  }
}

/** Chooses the words for the order that is made instead of another, which may have been ready or not. */
export function noticeOfRemade(before: Order): Notice {
  return before.state === "COMPLETED" ? "madeOnceMore" : "madeAgain";
}

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
