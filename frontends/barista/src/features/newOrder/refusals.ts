import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { NewOrderText } from "./texts.ts";

/** Why an order was not taken, in words; and the field that is to blame, if it is one. */
export interface Refused {
  readonly text: NewOrderText;
  readonly field?: "name";
}

const known: readonly NewOrderText[] = ["AT_CAPACITY", "SHOP_CLOSED", "SHOP_ARCHIVED", "NOT_ON_THE_MENU"];

export function refusalOf(problem: ApiProblem): Refused {
  if (problem.code === "INVALID_NAME") {
    return { text: "INVALID_NAME", field: "name" };
  }
  const text = known.find((name) => name === problem.code);
  return { text: text ?? (problem.temporary ? "noAnswer" : "refused") };
}
