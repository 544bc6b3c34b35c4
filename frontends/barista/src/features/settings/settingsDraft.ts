import type { SettingsChange, ShopSettings } from "@serverlesspresso/kit/api/settings.ts";
import type { LocalizedText } from "@serverlesspresso/kit/api/types.ts";
import { same } from "../../same.ts";
import { contrastOf, leastContrast } from "./contrast.ts";
import { changeIn, invalidIn, limits, type LimitDraft, type LimitName } from "./limits.ts";

/** What is edited as a whole; null takes it away. */
type WholeName =
  | "names"
  | "languages"
  | "accent"
  | "announcement"
  | "openingHours"
  | "showNames"
  | "staffMayExceedCapacity"
  | "countByBarista";

export type WholeDraft = { readonly [W in WholeName]?: NonNullable<ShopSettings[W]> | null };

export type FieldName = WholeName | LimitName;

const wholes: readonly WholeName[] = [
  "names",
  "languages",
  "accent",
  "announcement",
  "openingHours",
  "showNames",
  "staffMayExceedCapacity",
  "countByBarista",
];

/** The settings that were edited, beside those of the shop. */
export interface Edits {
  readonly base: ShopSettings;
  readonly whole: WholeDraft;
  readonly texts: LimitDraft;
}

/** As it would be after a save. */
export function shownIn<W extends WholeName>({ base, whole }: Edits, name: W): ShopSettings[W] | undefined {
  const edited = whole[name];
  return edited === undefined ? base[name] : edited === null ? undefined : (edited as ShopSettings[W]);
}

/** A shop with one name for all has it in the language of its counter. */
export function namesIn(edits: Edits): LocalizedText {
  const { name, locale = "en" } = edits.base;
  return shownIn(edits, "names") ?? { [locale.slice(0, 2)]: name };
}

export function changesIn({ base, whole, texts }: Edits): SettingsChange {
  const edited = wholes
    .filter((name) => whole[name] !== undefined && !same(whole[name] ?? undefined, base[name]))
    .map((name) => [name, whole[name]] as const);
  return { ...Object.fromEntries(edited), ...changeIn(base, texts) };
}

/** What nobody needs to ask the service about. */
export function faultsIn(edits: Edits): readonly FieldName[] {
  const accent = shownIn(edits, "accent");
  const faint =
    accent !== undefined && edits.whole.accent !== undefined && leastContrastOf(accent) < leastContrast;
  return [
    ...(edits.whole.names !== undefined && Object.keys(namesIn(edits)).length === 0
      ? ["names" as const]
      : []),
    ...(faint ? ["accent" as const] : []),
    ...invalidIn(edits.texts),
  ];
}

function leastContrastOf(accent: NonNullable<ShopSettings["accent"]>): number {
  return Math.min(contrastOf("light", accent.light), contrastOf("dark", accent.dark));
}

/**
 * The same edits for a shop that somebody else has changed meanwhile, and what both have changed: mine is kept. What
 * they have written just so is no edit any more.
 */
export function rebased(edits: Edits, base: ShopSettings): { edits: Edits; both: readonly FieldName[] } {
  const mine = editedIn(edits);
  const left = editedIn({ ...edits, base }).filter((name) => mine.includes(name));
  const kept = <T extends object>(of: T) =>
    Object.fromEntries(Object.entries(of).filter(([name]) => left.some((one) => one === name))) as T;
  return {
    edits: { base, whole: kept(edits.whole), texts: kept(edits.texts) },
    both: left.filter((name) => !same(edits.base[name], base[name])),
  };
}

/** What is not as the shop has it, half written limits included. */
export function editedIn(edits: Edits): readonly FieldName[] {
  const changed = changesIn(edits);
  const invalid: readonly FieldName[] = invalidIn(edits.texts);
  const names: readonly FieldName[] = [...wholes, ...limits.map(({ name }) => name)];
  return names.filter((name) => name in changed || invalid.includes(name));
}

/** One edit by itself, to be put back by `withEdit`. */
export function editOf({ whole, texts }: Edits, name: FieldName): Pick<Edits, "whole" | "texts"> {
  const only = <T extends object>(of: T) =>
    Object.fromEntries(Object.entries(of).filter(([each]) => each === name)) as T;
  return { whole: only(whole), texts: only(texts) };
}

export function withEdit(edits: Edits, { whole, texts }: Pick<Edits, "whole" | "texts">): Edits {
  return { ...edits, whole: { ...edits.whole, ...whole }, texts: { ...edits.texts, ...texts } };
}

export function without(edits: Edits, name: FieldName): Edits {
  const drop = <T extends object>(of: T) =>
    Object.fromEntries(Object.entries(of).filter(([each]) => each !== name)) as T;
  return { ...edits, whole: drop(edits.whole), texts: drop(edits.texts) };
}
