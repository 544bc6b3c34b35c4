import type { SettingsChange, ShopSettings } from "@serverlesspresso/kit/api/settings.ts";

export type LimitName =
  | "codeWindowSeconds"
  | "usesPerCode"
  | "codeGraceSeconds"
  | "scansPerAddress"
  | "capacity"
  | "choosingShare"
  | "ordersPerCustomerPerDay"
  | "chooseWithinSeconds"
  | "makeWithinSeconds"
  | "finishWithinSeconds"
  | "readyForSeconds"
  | "soonAfterMinutes"
  | "lateAfterMinutes";

export interface Limit {
  readonly name: LimitName;
  /** What people read and write; spans are read and written in minutes, whatever the service counts in. */
  readonly unit: "count" | "percent" | "minutes";
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** How many of the service's units are one of those that people write. */
  readonly factor: number;
  /** May be left empty: there is no such limit then. The first step from there leads to this. */
  readonly first?: number;
}

const count = { unit: "count", least: 1, most: 10_000, step: 1, factor: 1 } as const;
const seconds = { unit: "minutes", least: 0.5, most: 1_440, step: 1, factor: 60 } as const;
const minutes = { unit: "minutes", least: 1, most: 1_440, step: 1, factor: 1 } as const;

export const groups = ["code", "orders", "times"] as const;
export type Group = (typeof groups)[number];

export const limitsOf: Readonly<Record<Group, readonly Limit[]>> = {
  code: [
    { name: "codeWindowSeconds", ...seconds },
    { name: "usesPerCode", ...count },
    { name: "codeGraceSeconds", ...seconds, least: 0, most: 60, step: 0.5 },
    { name: "scansPerAddress", ...count, first: 5 },
  ],
  orders: [
    { name: "capacity", ...count },
    { name: "choosingShare", ...count, unit: "percent", least: 10, most: 100, step: 5 },
    { name: "ordersPerCustomerPerDay", ...count, first: 3 },
  ],
  times: [
    { name: "chooseWithinSeconds", ...seconds },
    { name: "makeWithinSeconds", ...seconds },
    { name: "finishWithinSeconds", ...seconds },
    { name: "readyForSeconds", ...seconds, most: 120 },
    { name: "soonAfterMinutes", ...minutes, first: 6 },
    { name: "lateAfterMinutes", ...minutes, first: 10 },
  ],
};

export const limits: readonly Limit[] = groups.flatMap((group) => limitsOf[group]);

/** The texts of the fields that were edited. */
export type LimitDraft = Readonly<Partial<Record<LimitName, string>>>;

/** The number in a text, null for an optional limit that is left empty, and undefined for an invalid text. */
export function valueOf({ least, most, factor, first }: Limit, text: string): number | null | undefined {
  const written = text.trim().replace(",", ".");
  if (written === "" && first !== undefined) {
    return null;
  }
  const value = Number(written);
  const form = factor === 1 ? /^\d{1,6}$/ : /^\d{1,6}(\.\d{1,2})?$/;
  return form.test(written) && value >= least && value <= most ? Math.round(value * factor) : undefined;
}

/** What is in a field: the edited text, or the shop's value as people write it. */
export function textOf(base: ShopSettings, draft: LimitDraft, limit: Limit): string {
  const value = base[limit.name];
  return draft[limit.name] ?? (value === undefined ? "" : rounded(value / limit.factor));
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The text after one step up or down; an optional limit begins and ends with no text. */
export function stepped(limit: Limit, text: string, by: -1 | 1): string {
  const { least, most, step, first } = limit;
  const value = Number(text.trim().replace(",", "."));
  if (text.trim() === "" || Number.isNaN(value)) {
    return by > 0 || first === undefined ? String(first ?? least) : "";
  }
  if (by < 0 && value <= least) {
    return first === undefined ? text : "";
  }
  const next = (by > 0 ? Math.floor(value / step + 1e-9) + 1 : Math.ceil(value / step - 1e-9) - 1) * step;
  return rounded(Math.min(most, Math.max(least, next)));
}

export function invalidIn(draft: LimitDraft): readonly LimitName[] {
  return limits
    .filter(({ name }) => draft[name] !== undefined)
    .filter((limit) => valueOf(limit, draft[limit.name] ?? "") === undefined)
    .map(({ name }) => name);
}

/** The limits whose values differ from the present ones. */
export function changeIn(base: ShopSettings, draft: LimitDraft): SettingsChange {
  const changes = limits.flatMap((limit): [LimitName, number | null][] => {
    const text = draft[limit.name];
    const value = text === undefined ? undefined : valueOf(limit, text);
    return value === undefined || value === (base[limit.name] ?? null) ? [] : [[limit.name, value]];
  });
  return Object.fromEntries(changes);
}
