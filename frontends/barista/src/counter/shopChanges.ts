import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { asProblem } from "@serverlesspresso/kit/api/problem.ts";
import { setAvailable, setOpen } from "@serverlesspresso/kit/api/shop.ts";
import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import type { Store } from "@serverlesspresso/kit/state/store.ts";
import { problemNotice, withNotice, withoutNotices, type Counter } from "./counterState.ts";

interface Deps {
  readonly api: ApiClient;
  readonly store: Store<Counter>;
  readonly onShop: (shop: Shop) => void;
  /** Reads the shop as it is, after a change was refused. */
  readonly readShop: () => Promise<void>;
}

/** What the counter changes of its shop, one change at a time. */
export class ShopChanges {
  constructor(private readonly deps: Deps) {}

  toggle(): Promise<void> {
    return this.change((shop) => setOpen(this.deps.api, shop, !shop.open));
  }

  /** Marks a drink as sold out, or as there again. */
  setAvailable(drinkId: string, available: boolean): Promise<void> {
    return this.change((shop) => setAvailable(this.deps.api, shop, drinkId, available));
  }

  private async change(request: (shop: Shop) => Promise<Shop>): Promise<void> {
    const { store, onShop, readShop } = this.deps;
    const { shop } = store.value;
    if (shop === undefined) {
      return;
    }
    store.update((counter) => ({ ...withoutNotices(counter), shopChanging: true }));
    try {
      onShop(await request(shop));
    } catch (error) {
      const notice = problemNotice(asProblem(error));
      await readShop().catch(() => {});
      store.update((counter) => withNotice(counter, notice));
    } finally {
      store.update((counter) => ({ ...counter, shopChanging: false }));
    }
  }
}
