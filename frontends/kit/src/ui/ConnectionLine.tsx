import { common } from "../i18n/common.ts";
import { useSay } from "../i18n/catalogue.ts";
import type { FeedState } from "../realtime/liveFeed.ts";

interface Props {
  readonly state: FeedState;
  /** The services are busy, and a request waits to be sent again. */
  readonly postponed?: boolean;
}

/** Says in one word whether the page is up to date, or why it takes a moment. */
export function ConnectionLine({ state, postponed = false }: Props) {
  const say = useSay(common);
  return (
    <span
      class="connection"
      role="status"
      data-testid="connection"
      data-state={state}
      data-postponed={postponed}
    >
      {say(postponed ? "postponed" : state)}
    </span>
  );
}
