import type { Whose } from "../../Decide.tsx";
import { editedIn, editOf, withEdit, without, type Edits, type FieldName } from "./settingsDraft.ts";

/** What somebody else has changed as well, and what was decided of it: until it is saved, it can be decided otherwise. */
export interface SettingClash {
  readonly name: FieldName;
  readonly decided?: Whose;
  /** What was written here before theirs was taken. */
  readonly mine?: Pick<Edits, "whole" | "texts">;
}

interface Draft {
  readonly edits: Edits | undefined;
  readonly clashes: readonly SettingClash[];
}

export function isOpen({ decided }: SettingClash): boolean {
  return decided === undefined;
}

/** The clashes after the shop has changed in `both`; what was decided stays so, unless it was changed once more. */
export function clashesAfter(
  clashes: readonly SettingClash[],
  edits: Edits,
  both: readonly FieldName[],
): readonly SettingClash[] {
  const edited = editedIn(edits);
  const earlier = clashes.filter(
    ({ name, decided }) => !both.includes(name) && (decided === "theirs" || edited.includes(name)),
  );
  return [...earlier, ...both.map((name) => ({ name }))];
}

/** The draft with what they wrote there, or with what was written here. */
export function decide<D extends Draft>(draft: D, name: FieldName, whose: Whose): D {
  const { edits } = draft;
  const clash = draft.clashes.find((one) => one.name === name);
  if (edits === undefined || clash === undefined || clash.decided === whose) {
    return draft;
  }
  const after: SettingClash =
    whose === "theirs" ? { name, decided: whose, mine: editOf(edits, name) } : { name, decided: whose };
  const mine = clash.mine ?? editOf(edits, name);
  return {
    ...draft,
    edits: whose === "theirs" ? without(edits, name) : withEdit(edits, mine),
    clashes: draft.clashes.map((one) => (one === clash ? after : one)),
  };
}
