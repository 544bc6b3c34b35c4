import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import type { Counter } from "./counter/counterState.ts";
import { deviceTexts } from "./features/devices/texts.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly counter: Counter;
  /** Somebody who is no manager scanned the code of a display. */
  readonly managerOnly: boolean;
  readonly onRefresh: () => void;
  readonly onDismiss: () => void;
  readonly onDismissManagerOnly: () => void;
}

/** What went wrong, above the lanes: the connection, a request, a code that only a manager may confirm. */
export function Notices({ counter, managerOnly, onRefresh, onDismiss, onDismissManagerOnly }: Props) {
  const say = useSay(texts);
  const sayOfDevices = useSay(deviceTexts);
  const format = useFormat();
  const { connection, since, notice } = counter;
  return (
    <>
      {connection === "lost" && (
        <p class="notice trouble" role="alert" data-testid="lost">
          {say("lost", { time: format.time(since) })}
          <button type="button" data-testid="look-again" onClick={onRefresh}>
            {say("lookAgain")}
          </button>
        </p>
      )}
      {notice && (
        <p class="notice trouble" role="alert" data-testid="notice" data-notice={notice.key}>
          {say(notice.key, { number: notice.number ?? "", name: notice.name ?? "" })}
          <button type="button" class="quiet" onClick={onDismiss}>
            {say("dismiss")}
          </button>
        </p>
      )}
      {managerOnly && (
        <p class="notice" role="status" data-testid="manager-only">
          {sayOfDevices("managerOnly")}
          <button type="button" class="quiet" onClick={onDismissManagerOnly}>
            {say("dismiss")}
          </button>
        </p>
      )}
    </>
  );
}
