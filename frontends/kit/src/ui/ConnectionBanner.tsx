import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { common } from "../i18n/common.ts";
import { useSay } from "../i18n/catalogue.ts";
import { useFormat } from "../i18n/format.ts";
import type { FeedState } from "../realtime/liveFeed.ts";
import { Banner } from "./Banner.tsx";

const graceMillis = 2_000;

interface Props {
  readonly state: FeedState;
  /** Since when the connection has been in this state. */
  readonly since: number;
  readonly action?: ComponentChildren;
}

/** Says since when no update has come, unless that was only a second or two ago. */
export function ConnectionBanner({ state, since, action }: Props) {
  const say = useSay(common);
  const format = useFormat();
  const [shown, show] = useState(false);
  useEffect(() => {
    if (state !== "lost") {
      show(false);
      return;
    }
    const timer = setTimeout(() => show(true), graceMillis);
    return () => clearTimeout(timer);
  }, [state]);
  return shown && state === "lost" ? (
    <Banner tone="trouble" testId="connection-banner" action={action}>
      {say("lostSince", { time: format.time(since) })}
    </Banner>
  ) : null;
}
