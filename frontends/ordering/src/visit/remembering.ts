import type { LastKnown } from "@serverlesspresso/kit/offline/lastKnown.ts";
import type { Store } from "@serverlesspresso/kit/state/store.ts";
import type { Remembered } from "./lastVisit.ts";
import { worthRemembering, type Visit } from "./visitState.ts";

/** Stores what is shown from now on, as far as the services have just said it; returns how to stop that. */
export function remembering(store: Store<Visit>, last: LastKnown<Remembered>, now: () => number): () => void {
  return store.subscribe(() => {
    if (store.value.connection === "live") {
      last.save(worthRemembering(store.value), now());
    }
  });
}
