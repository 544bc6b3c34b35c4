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
import {
  changesIn,
  faultsIn,
  rebased,
  without,
  type Edits,
  type FieldName,
  type WholeDraft,
} from "./settingsDraft.ts";

export type Saying = "saved" | "changedMeanwhile" | "failed" | "refused" | "lookAtFields";

/** Settings in the making. They outlive their page, so that a look at the board costs nothing. */
export interface SettingsDraft {
  /** Undefined until the shop is known. */
  readonly edits: Edits | undefined;
  /** What somebody else has changed, too. */
  readonly clashes: readonly FieldName[];
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
    this.edit(Object.keys(change), (edits) => ({ ...edits, whole: { ...edits.whole, ...change } }));
  }

  writeLimit(name: LimitName, text: string): void {
    this.edit([name], (edits) => ({ ...edits, texts: { ...edits.texts, [name]: text } }));
  }

  /** Ends a clash, with what they wrote or with what is here. */
  settle(name: FieldName, whose: "theirs" | "mine"): void {
    this.edit([name], (edits) => (whose === "mine" ? edits : without(edits, name)));
    this.store.update((draft) => ({ ...draft, clashes: draft.clashes.filter((one) => one !== name) }));
  }

  discard(): void {
    this.store.update(({ edits }) => ({
      ...nothing,
      edits: edits && { base: edits.base, whole: {}, texts: {} },
    }));
  }

  async save(): Promise<void> {
    const { edits, saving } = this.store.value;
    if (edits === undefined || saving) {
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
      this.store.update((draft) => ({ ...draft, clashes: [], said: "saved" }));
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
    const again = mayBeSentAgain && this.store.value.clashes.length === 0;
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
      const changed = Object.keys(changesIn(next));
      const clashes = [...new Set([...draft.clashes, ...both])].filter((name) => changed.includes(name));
      return { ...draft, edits: next, clashes };
    });
  }

  private edit(names: readonly string[], change: (edits: Edits) => Edits): void {
    this.store.update((draft) => ({
      ...draft,
      edits: draft.edits && change(draft.edits),
      wrong: Object.fromEntries(Object.entries(draft.wrong).filter(([name]) => !names.includes(name))),
      said: undefined,
    }));
  }

  private say(said: Saying): void {
    this.store.update((draft) => ({ ...draft, said }));
  }
}

/** Whether anything was changed that is not saved. */
export function isChanged({ edits }: SettingsDraft): boolean {
  return edits !== undefined && (Object.keys(changesIn(edits)).length > 0 || faultsIn(edits).length > 0);
}
