import { common } from "../i18n/common.ts";
import { useSay } from "../i18n/catalogue.ts";
import type { FeedState } from "../realtime/liveFeed.ts";

/** One quiet word on whether what is shown is up to date. */
export function ConnectionLine({ state }: { state: FeedState }) {
  const say = useSay(common);
  return (
    <span class="connection" role="status" data-testid="connection" data-state={state}>
      {say(state)}
    </span>
  );
}
