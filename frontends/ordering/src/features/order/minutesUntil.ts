import type { ExpectedWait } from "@serverlesspresso/kit/api/types.ts";

export interface Minutes {
  readonly from: number;
  readonly to: number;
}

const minute = 60_000;

/** Whole minutes around an expected wait: rounded outwards, and at least one minute wide. */
export function minutesUntil(
  { readyFrom, readyTo }: Pick<ExpectedWait, "readyFrom" | "readyTo">,
  now: number,
): Minutes {
  const from = Math.max(0, Math.floor((Date.parse(readyFrom) - now) / minute));
  const to = Math.ceil((Date.parse(readyTo) - now) / minute);
  return { from, to: Math.max(to, from + 1) };
}
