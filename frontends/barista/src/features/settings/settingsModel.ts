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
    await this.send(edits.base, changesIn(edits));
  }

  /** Closes the shop until then, or opens it: at once, whatever else is edited. */
  async pause(until: string | undefined): Promise<void> {
    const { edits, saving } = this.store.value;
    if (edits !== undefined && !saving) {
      await this.send(edits.base, until === undefined ? { open: true } : { pausedUntil: until });
    }
  }

  private async send(base: ShopSettings, change: SettingsChange): Promise<void> {
    this.store.update((draft) => ({ ...draft, saving: true, said: undefined, wrong: {} }));
    try {
      const shop = Object.keys(change).length === 0 ? base : await changeSettings(this.api, base, change);
      this.take(shop);
      this.store.update((draft) => ({ ...draft, clashes: [], said: "saved" }));
      this.onSaved(shop);
    } catch (error) {
      await this.explain(asProblem(error));
    } finally {
      this.store.update((draft) => ({ ...draft, saving: false }));
    }
  }

  private async explain(problem: ApiProblem): Promise<void> {
    const field = problem.text("field");
    if (problem.status === 422 && field !== undefined) {
      const wrong = { [field]: problem.message };
      this.store.update((draft) => ({ ...draft, wrong, said: "refused" }));
      return;
    }
    const shop =
      problem.status === 412 ? await readSettings(this.api, this.shop).catch(() => undefined) : undefined;
    if (shop !== undefined) {
      this.take(shop);
    }
    this.say(shop === undefined ? "failed" : "changedMeanwhile");
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
