import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { asProblem, type ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import {
  changeSettings,
  readSettings,
  type SettingsChange,
  type ShopSettings,
} from "@serverlesspresso/kit/api/settings.ts";
import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import { Store } from "@serverlesspresso/kit/state/store.ts";
import type { LimitName } from "./limits.ts";
import type { Whose } from "../../Decide.tsx";
import { clashesAfter, decide, isOpen, type SettingClash } from "./clashes.ts";
import {
  changesIn,
  editedIn,
  faultsIn,
  rebased,
  withEdit,
  type Edits,
  type FieldName,
  type WholeDraft,
} from "./settingsDraft.ts";

export type Saying = "saved" | "undecided" | "changedMeanwhile" | "failed" | "refused" | "lookAtFields";

/** Settings in the making. They outlive their page, so that a look at the board costs nothing. */
export interface SettingsDraft {
  /** Undefined until the shop is known. */
  readonly edits: Edits | undefined;
  /** What somebody else has changed, too. */
  readonly clashes: readonly SettingClash[];
  /** What is wrong, by its field; in the service's words where it said so. */
  readonly wrong: Readonly<Partial<Record<string, string>>>;
  readonly saving: boolean;
  readonly said: Saying | undefined;
}

/** How often a change is sent while others change the shop as well. */
const attempts = 3;

const nothing: SettingsDraft = { edits: undefined, clashes: [], wrong: {}, saving: false, said: undefined };

export class SettingsModel {
  readonly store = new Store<SettingsDraft>(nothing);

  constructor(
    private readonly api: ApiClient,
    private readonly shop: string,
    private readonly onSaved: (shop: Shop) => void,
  ) {}

  /** Reads the settings, unless those of this version or a newer one are known. */
  async follow(version: number): Promise<void> {
    const known = this.store.value.edits?.base.version ?? 0;
    if (version <= known) {
      return;
    }
    try {
      this.take(await readSettings(this.api, this.shop));
    } catch {
      this.say("failed");
    }
  }

  write(change: WholeDraft): void {
    this.edit(Object.keys(change), withEdits({ whole: change, texts: {} }));
  }

  writeLimit(name: LimitName, text: string): void {
    this.edit([name], withEdits({ whole: {}, texts: { [name]: text } }));
  }

  /** Takes what they wrote there, or what was written here; until it is saved, the other remains possible. */
  decide(name: FieldName, whose: Whose): void {
    this.edit([name], (draft) => decide(draft, name, whose));
  }

  discard(): void {
    this.store.update(({ edits }) => ({
      ...nothing,
      edits: edits && { base: edits.base, whole: {}, texts: {} },
    }));
  }

  async save(): Promise<void> {
    const { edits, saving, clashes } = this.store.value;
    if (edits === undefined || saving) {
      return;
    }
    if (clashes.some(isOpen)) {
      this.say("undecided");
      return;
    }
    const faults = faultsIn(edits);
    if (faults.length > 0) {
      const wrong = Object.fromEntries(faults.map((name) => [name, ""]));
      this.store.update((draft) => ({ ...draft, wrong, said: "lookAtFields" }));
      return;
    }
    await this.send(changesIn);
  }

  /** Closes the shop until then, or opens it: at once, whatever else is edited. */
  async pause(until: string | undefined): Promise<void> {
    await this.send(() => (until === undefined ? { open: true } : { pausedUntil: until }));
  }

  /** What was changed elsewhere meanwhile does not stand in the way, unless the same was edited here. */
  private async send(changeOf: (edits: Edits) => SettingsChange): Promise<void> {
    if (this.store.value.saving) {
      return;
    }
    this.store.update((draft) => ({ ...draft, saving: true, said: undefined, wrong: {} }));
    try {
      let left = attempts;
      while (await this.attempt(changeOf, --left > 0));
    } finally {
      this.store.update((draft) => ({ ...draft, saving: false }));
    }
  }

  /** Whether it is worth another one. */
  private async attempt(
    changeOf: (edits: Edits) => SettingsChange,
    mayBeSentAgain: boolean,
  ): Promise<boolean> {
    const { edits } = this.store.value;
    if (edits === undefined) {
      return false;
    }
    const change = changeOf(edits);
    try {
      const unchanged = Object.keys(change).length === 0;
      const shop = unchanged ? edits.base : await changeSettings(this.api, edits.base, change);
      this.take(shop);
      const saved = changeOf === changesIn;
      this.store.update((draft) => ({ ...draft, said: "saved", ...(saved ? { clashes: [] } : {}) }));
      this.onSaved(shop);
      return false;
    } catch (error) {
      const problem = asProblem(error);
      return problem.status === 412 ? this.takeNewest(mayBeSentAgain) : this.explain(problem);
    }
  }

  private async takeNewest(mayBeSentAgain: boolean): Promise<boolean> {
    try {
      this.take(await readSettings(this.api, this.shop));
    } catch {
      this.say("failed");
      return false;
    }
    const again = mayBeSentAgain && !this.store.value.clashes.some(isOpen);
    if (!again) {
      this.say("changedMeanwhile");
    }
    return again;
  }

  private explain(problem: ApiProblem): false {
    const field = problem.text("field");
    if (problem.status === 422 && field !== undefined) {
      const wrong = { [field]: problem.message };
      this.store.update((draft) => ({ ...draft, wrong, said: "refused" }));
    } else {
      this.say("failed");
    }
    return false;
  }

  private take(shop: ShopSettings): void {
    this.store.update((draft) => {
      const { edits } = draft;
      if (edits === undefined) {
        return { ...draft, edits: { base: shop, whole: {}, texts: {} } };
      }
      if (shop.version <= edits.base.version) {
        return draft;
      }
      const { edits: next, both } = rebased(edits, shop);
      return { ...draft, edits: next, clashes: clashesAfter(draft.clashes, next, both) };
    });
  }

  private edit(names: readonly string[], change: (draft: SettingsDraft) => SettingsDraft): void {
    this.store.update((draft) => ({
      ...change(draft),
      wrong: Object.fromEntries(Object.entries(draft.wrong).filter(([name]) => !names.includes(name))),
      said: undefined,
    }));
  }

  private say(said: Saying): void {
    this.store.update((draft) => ({ ...draft, said }));
  }
}

function withEdits(more: Pick<Edits, "whole" | "texts">) {
  return (draft: SettingsDraft): SettingsDraft => ({
    ...draft,
    edits: draft.edits && withEdit(draft.edits, more),
  });
}

/** Whether anything was changed or decided that is not saved. */
export function isChanged({ edits, clashes }: SettingsDraft): boolean {
  return edits !== undefined && clashes.length + editedIn(edits).length + faultsIn(edits).length > 0;
}
