import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import type { ComponentChildren } from "preact";
import type { Counter, Notice } from "./counter/counterState.ts";
import { deviceTexts } from "./features/devices/texts.ts";
import { NoticeLine } from "./NoticeLine.tsx";
import { texts, type TextKey } from "./texts.ts";

interface Props {
  readonly counter: Counter;
  /** Somebody who is no manager scanned the code of a display. */
  readonly managerOnly: boolean;
  readonly onRefresh: () => void;
  readonly onDismiss: (notice: Notice) => void;
  readonly onDismissManagerOnly: () => void;
  /** What else lies over the page. */
  readonly children?: ComponentChildren;
}

/** Words that are said of the shop as well take the number of the order where it is about one. */
const ofOrder: Readonly<Partial<Record<Notice["key"], TextKey>>> = {
  noAnswer: "orderNoAnswer",
  notAllowed: "orderNotAllowed",
  refused: "orderRefused",
};

function wordsOf({ key, number }: Notice): TextKey {
  return number === undefined ? key : (ofOrder[key] ?? key);
}

/**
 * What has to be said: about the connection, a request, a code that only a manager may confirm. It lies over the page, at
 * its end, so that nothing there moves when it comes and goes.
 */
export function Notices(props: Props) {
  const { counter, managerOnly, onRefresh, onDismiss, onDismissManagerOnly, children } = props;
  const say = useSay(texts);
  const sayOfDevices = useSay(deviceTexts);
  const format = useFormat();
  const { connection, since, notices } = counter;
  return (
    <section class="over" aria-label={say("notices")}>
      {children}
      {connection === "lost" && (
        <p class="notice trouble" role="alert" data-testid="lost" data-target="lost">
          <span>{say("lost", { time: format.time(since) })}</span>
          <button type="button" data-testid="look-again" onClick={onRefresh}>
            {say("lookAgain")}
          </button>
        </p>
      )}
      {notices.map((notice) => (
        <NoticeLine
          key={notice.number ?? notice.key}
          notice={notice}
          words={say(wordsOf(notice), { number: notice.number ?? "", name: notice.name ?? "" })}
          onDismiss={onDismiss}
        />
      ))}
      {managerOnly && (
        <p class="notice" role="status" data-testid="manager-only" data-target="manager-only">
          <span>{sayOfDevices("managerOnly")}</span>
          <button type="button" class="quiet" onClick={onDismissManagerOnly}>
            {say("dismiss")}
          </button>
        </p>
      )}
    </section>
  );
}
