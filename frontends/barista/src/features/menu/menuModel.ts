import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { asProblem, type ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { changeMenu, readShop } from "@serverlesspresso/kit/api/shop.ts";
import type { MenuItem, Shop } from "@serverlesspresso/kit/api/types.ts";
import { Store } from "@serverlesspresso/kit/state/store.ts";
import { faultIn, idFor, newDrink, tidy, type Fault } from "./drinkDraft.ts";
import { same } from "../../same.ts";
import type { Whose } from "../../Decide.tsx";
import { clashesAfter, decide, isOpen, type MenuClash } from "./clashes.ts";
import { mergeMenus } from "./merge.ts";

export type Saying = "saved" | "undecided" | "changedMeanwhile" | "failed" | "refused" | Fault;

/** A menu in the making. It outlives its page, so that a look at the board costs nothing. */
export interface MenuDraft {
  /** The shop that the changes are meant for; undefined until it is known. */
  readonly base: Shop | undefined;
  /** With those that were removed: they go when it is saved. */
  readonly drinks: readonly MenuItem[];
  readonly removed: readonly string[];
  readonly picked: string | undefined;
  readonly clashes: readonly MenuClash[];
  readonly saving: boolean;
  readonly said: Saying | undefined;
  /** What the service had against it, in its own words. */
  readonly detail: string | undefined;
}

const nothing: MenuDraft = {
  base: undefined,
  drinks: [],
  removed: [],
  picked: undefined,
  clashes: [],
  saving: false,
  said: undefined,
  detail: undefined,
};

export class MenuModel {
  readonly store = new Store<MenuDraft>(nothing);

  constructor(
    private readonly api: ApiClient,
    private readonly onSaved: (shop: Shop) => void,
  ) {}

  /** The newest shop that is known: what others changed comes into the draft, and nothing of the draft goes. */
  follow(shop: Shop): void {
    this.store.update((draft) => {
      if (draft.base !== undefined && shop.version <= draft.base.version) {
        return draft;
      }
      const base = draft.base?.menu ?? [];
      const { menu, clashes } =
        draft.base === undefined
          ? { menu: shop.menu, clashes: [] }
          : mergeMenus(base, shop.menu, draft.drinks.map(tidy));
      return {
        ...draft,
        base: shop,
        drinks: menu,
        removed: draft.removed.filter((id) => menu.some((drink) => drink.id === id)),
        clashes: clashesAfter({ ...draft, drinks: menu }, base, shop.menu, clashes),
        picked: menu.some(({ id }) => id === draft.picked) ? draft.picked : menu[0]?.id,
      };
    });
  }

  pick(id: string): void {
    this.store.update((draft) => ({ ...draft, picked: id }));
  }

  change(id: string, change: Partial<MenuItem>): void {
    this.edit((draft) => ({
      ...draft,
      drinks: draft.drinks.map((drink) => (drink.id === id ? { ...drink, ...change } : drink)),
    }));
  }

  add(): void {
    this.edit((draft) => {
      const id = idFor(
        {},
        "drink",
        draft.drinks.map((drink) => drink.id),
      );
      return { ...draft, drinks: [...draft.drinks, newDrink(id)], picked: id };
    });
  }

  /** Moves a drink by one place, up with -1 and down with 1. */
  move(id: string, by: -1 | 1): void {
    this.edit((draft) => {
      const from = draft.drinks.findIndex((drink) => drink.id === id);
      const drinks = [...draft.drinks];
      const [drink, other] = [drinks[from], drinks[from + by]];
      if (drink === undefined || other === undefined) {
        return draft;
      }
      drinks[from] = other;
      drinks[from + by] = drink;
      return { ...draft, drinks };
    });
  }

  remove(id: string): void {
    this.edit((draft) => ({ ...draft, removed: [...draft.removed, id] }));
  }

  bringBack(id: string): void {
    this.edit((draft) => ({ ...draft, removed: draft.removed.filter((one) => one !== id) }));
  }

  /** Takes what they wrote of a drink, or what was written here; until it is saved, the other remains possible. */
  decide(drinkId: string, whose: Whose): void {
    this.edit((draft) => decide(draft, drinkId, whose));
  }

  discard(): void {
    this.store.update(({ base, picked }) => ({
      ...nothing,
      base,
      drinks: base?.menu ?? [],
      picked: base?.menu.some(({ id }) => id === picked) ? picked : base?.menu[0]?.id,
    }));
  }

  async save(): Promise<void> {
    const { base, saving, clashes } = this.store.value;
    if (base === undefined || saving) {
      return;
    }
    const open = clashes.find(isOpen);
    if (open !== undefined) {
      this.store.update((draft) => ({
        ...draft,
        said: "undecided",
        detail: undefined,
        picked: open.drinkId,
      }));
      return;
    }
    const menu = this.written(base);
    const faulty = faultIn(menu);
    if (faulty !== undefined) {
      this.store.update((draft) => ({
        ...draft,
        said: faulty.fault,
        picked: faulty.drinkId ?? draft.picked,
      }));
      return;
    }
    this.store.update((draft) => ({ ...draft, saving: true, said: undefined, detail: undefined }));
    try {
      const shop = same(menu, base.menu) ? base : await changeMenu(this.api, base, menu);
      const at = menu.findIndex((_, index) => this.remaining()[index]?.id === this.store.value.picked);
      this.store.update((draft) => ({
        ...draft,
        base: shop,
        drinks: shop.menu,
        removed: [],
        clashes: [],
        picked: shop.menu[Math.max(0, at)]?.id,
        said: "saved",
      }));
      this.onSaved(shop);
    } catch (error) {
      await this.explain(base, asProblem(error));
    } finally {
      this.store.update((draft) => ({ ...draft, saving: false }));
    }
  }

  /** The menu that a save would write. A new drink gets its id from its name. */
  private written(base: Shop): readonly MenuItem[] {
    const known = base.menu.map(({ id }) => id);
    const taken = [...known];
    return this.remaining().map((drink) => {
      const id = known.includes(drink.id) ? drink.id : idFor(drink.name, "drink", taken);
      taken.push(id);
      return tidy({ ...drink, id });
    });
  }

  private remaining(): readonly MenuItem[] {
    const { drinks, removed } = this.store.value;
    return drinks.filter(({ id }) => !removed.includes(id));
  }

  private async explain(base: Shop, problem: ApiProblem): Promise<void> {
    if (problem.status === 412) {
      const shop = await readShop(this.api, base.shopId).catch(() => undefined);
      if (shop !== undefined) {
        this.follow(shop);
        this.store.update((draft) => ({ ...draft, said: "changedMeanwhile" }));
        return;
      }
    }
    const refused = problem.status === 422;
    this.store.update((draft) => ({
      ...draft,
      said: refused ? "refused" : "failed",
      detail: refused ? problem.message : undefined,
    }));
  }

  private edit(change: (draft: MenuDraft) => MenuDraft): void {
    this.store.update((draft) => ({ ...change(draft), said: undefined, detail: undefined }));
  }
}

/** Whether anything was changed or decided that is not saved. */
export function isChanged({ base, drinks, removed, clashes }: MenuDraft): boolean {
  const changes = removed.length + clashes.length > 0;
  return base !== undefined && (changes || !same(drinks.map(tidy), base.menu));
}
