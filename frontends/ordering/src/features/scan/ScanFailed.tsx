import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { isCodeOfSlip } from "@serverlesspresso/kit/api/scans.ts";
import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { minutesAndSeconds, secondsLeft } from "@serverlesspresso/kit/time/countdown.ts";
import { useClosed } from "@serverlesspresso/kit/shop/closed.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { closedTitle } from "../../closedTitle.ts";
import { texts, type TextKey } from "../../texts.ts";
import { useOpening } from "../../useOpening.ts";
import { reasonOf } from "../../visit/notices.ts";
import { AboutShop } from "./AboutShop.tsx";

interface Props {
  readonly problem: ApiProblem;
  /** What was presented. */
  readonly code?: string | undefined;
  /** As it was read after a closed shop did not take the scan. */
  readonly shop?: Shop | undefined;
  readonly clock: ServerClock;
  readonly onRetry: () => void;
  readonly onScan: () => void;
}

/** Explains why a scan was not accepted, and what can be done about it. */
export function ScanFailed(props: Props) {
  const { problem, code = "", shop, clock, onRetry, onScan } = props;
  const say = useSay(texts);
  if (isClosed(problem) && shop?.archived !== true) {
    return <ShopClosed {...props} />;
  }
  const [title, detail] = wordsFor(problem, code);
  const nextCodeAt = problem.text("nextCodeAt");
  return (
    <PageMessage title={say(title)}>
      <div role="alert" data-testid="scan-problem" data-code={reasonOf(problem)}>
        {nextCodeAt === undefined ? <p>{say(detail)}</p> : <NextCode at={nextCodeAt} clock={clock} />}
      </div>
      {problem.temporary && nextCodeAt === undefined ? (
        <Button kind="main" large onClick={onRetry}>
          {say("tryAgain")}
        </Button>
      ) : (
        <Button kind="main" large data-testid="open-scanner" onClick={onScan}>
          {say("openScanner")}
        </Button>
      )}
    </PageMessage>
  );
}

/** The same code may be presented again: by a large button as soon as that can succeed, by a quiet one before. */
function ShopClosed({ problem, shop, clock, onRetry }: Props) {
  const say = useSay(texts);
  const opening = useOpening(shop, clock);
  const closed = useClosed(shop, clock);
  return (
    <PageMessage title={say(opening.open ? "rejectedTitle" : closedTitle(closed))}>
      {shop && <AboutShop shop={shop} />}
      <div role="alert" data-testid="scan-problem" data-code={reasonOf(problem)}>
        <p>{opening.words}</p>
      </div>
      <Button kind={opening.open ? "main" : "quiet"} large={opening.open} onClick={onRetry}>
        {say("tryAgain")}
      </Button>
    </PageMessage>
  );
}

/** When the next code comes, by the clock on the wall and in minutes; the minutes are not read out each second. */
function NextCode({ at, clock }: { at: string; clock: ServerClock }) {
  const say = useSay(texts);
  const { time } = useFormat();
  const left = secondsLeft(at, useNow(clock));
  if (left === 0) {
    return <p>{say("codeUsedUpNow")}</p>;
  }
  return (
    <>
      <p>{say("codeUsedUpDetail", { time: time(at) })}</p>
      <p class="next-code" aria-live="off" data-testid="next-code">
        {minutesAndSeconds(left)}
      </p>
    </>
  );
}

function isClosed(problem: ApiProblem): boolean {
  return reasonOf(problem) === "SHOP_CLOSED";
}

function wordsFor(problem: ApiProblem, code: string): readonly [TextKey, TextKey] {
  if (reasonOf(problem) === "CODE_USED_UP") {
    return ["codeUsedUp", "codeUsedUpNow"];
  }
  if (problem.code === "SHOP_ARCHIVED" || isClosed(problem)) {
    return ["archivedTitle", "archivedDetail"];
  }
  if (problem.code === "CODE_EXPIRED" && isCodeOfSlip(code)) {
    return ["orderOver", "orderOverDetail"];
  }
  if (problem.status === 410) {
    return ["codeExpired", "codeExpiredDetail"];
  }
  if (problem.code === "TOO_MANY_SCANS" && problem.text("nextCodeAt") !== undefined) {
    return ["shareUsedUp", "codeUsedUpNow"];
  }
  if (problem.status === 429 || problem.status >= 500) {
    return ["busy", "busyDetail"];
  }
  return problem.status === 0 ? ["noConnection", "noConnectionDetail"] : ["codeUnknown", "codeUnknownDetail"];
}
