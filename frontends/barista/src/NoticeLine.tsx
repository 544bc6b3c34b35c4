import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useEffect } from "preact/hooks";
import type { Notice } from "./counter/counterState.ts";
import { isNews } from "./counter/quicker.ts";
import { texts } from "./texts.ts";

interface Props {
  readonly notice: Notice;
  readonly words: string;
  readonly onDismiss: (notice: Notice) => void;
}

const newsMillis = 60_000;

/** One thing that has to be said. News is calm and goes by itself; what went wrong stays until somebody has read it. */
export function NoticeLine({ notice, words, onDismiss }: Props) {
  const say = useSay(texts);
  const news = isNews(notice.key);
  useEffect(() => {
    if (!news) {
      return undefined;
    }
    const timer = setTimeout(() => onDismiss(notice), newsMillis);
    return () => clearTimeout(timer);
  }, [notice, news]);
  return (
    <p
      class={news ? "notice" : "notice trouble"}
      role={news ? "status" : "alert"}
      data-testid="notice"
      data-notice={notice.key}
      data-target={`notice-${notice.number ?? notice.key}`}
    >
      <span>{words}</span>
      <button type="button" class="quiet" onClick={() => onDismiss(notice)}>
        {say("dismiss")}
      </button>
    </p>
  );
}
