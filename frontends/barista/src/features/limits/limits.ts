import type { LimitsChange } from "@serverlesspresso/kit/api/shop.ts";
import type { Limits } from "@serverlesspresso/kit/api/types.ts";

export type LimitName = keyof Limits;

export interface Limit {
  readonly name: LimitName;
  readonly kind: "count" | "percent" | "seconds";
  readonly least: number;
  readonly most: number;
  /** May be left empty: there is no such limit then. */
  readonly optional?: true;
}

const day = 86_400;

/** Sorted as a customer meets them: the code, choosing, making, the display. */
export const limits: readonly Limit[] = [
  { name: "capacity", kind: "count", least: 1, most: 10_000 },
  { name: "choosingShare", kind: "percent", least: 10, most: 100 },
  { name: "usesPerCode", kind: "count", least: 1, most: 10_000 },
  { name: "scansPerAddress", kind: "count", least: 1, most: 10_000, optional: true },
  { name: "ordersPerCustomerPerDay", kind: "count", least: 1, most: 10_000, optional: true },
  { name: "codeWindowSeconds", kind: "seconds", least: 1, most: day },
  { name: "codeGraceSeconds", kind: "seconds", least: 0, most: 3_600 },
  { name: "chooseWithinSeconds", kind: "seconds", least: 1, most: day },
  { name: "makeWithinSeconds", kind: "seconds", least: 1, most: day },
  { name: "finishWithinSeconds", kind: "seconds", least: 1, most: day },
  { name: "readyForSeconds", kind: "seconds", least: 30, most: 7_200 },
];

/** The texts of the fields that were edited. */
export type Draft = Readonly<Partial<Record<LimitName, string>>>;

/** The number in a text, null for an optional limit that is left empty, and undefined for an invalid text. */
export function valueOf({ least, most, optional }: Limit, text: string): number | null | undefined {
  const written = text.trim();
  if (written === "" && optional) {
    return null;
  }
  const value = Number(written);
  const fits = /^\d{1,6}$/.test(written) && value >= least && value <= most;
  return fits ? value : undefined;
}

export function textOf(base: Limits, draft: Draft, name: LimitName): string {
  return draft[name] ?? String(base[name] ?? "");
}

export function invalidIn(draft: Draft): readonly LimitName[] {
  return limits
    .filter((limit) => draft[limit.name] !== undefined)
    .filter((limit) => valueOf(limit, draft[limit.name] ?? "") === undefined)
    .map(({ name }) => name);
}

/** The limits whose values differ from the present ones. */
export function changeIn(base: Limits, draft: Draft): LimitsChange {
  const changes = limits.flatMap((limit): [LimitName, number | null][] => {
    const text = draft[limit.name];
    const value = text === undefined ? undefined : valueOf(limit, text);
    return value === undefined || value === (base[limit.name] ?? null) ? [] : [[limit.name, value]];
  });
  return Object.fromEntries(changes);
}
