import type { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { minutesAndSeconds, secondsLeft } from "@serverlesspresso/kit/time/countdown.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { texts, type TextKey } from "../../texts.ts";

interface Props {
  readonly problem: ApiProblem;
  readonly clock: ServerClock;
  readonly onRetry: () => void;
}

/** Why a scan could not be taken, and what to do about it. */
export function ScanFailed({ problem, clock, onRetry }: Props) {
  const say = useSay(texts);
  const now = useNow(clock);
  const [title, detail] = wordsFor(problem);
  const nextCodeAt = problem.text("nextCodeAt");
  const left = nextCodeAt === undefined ? 0 : secondsLeft(nextCodeAt, now);
  const words = title === "codeUsedUp" && left === 0 ? "codeUsedUpNow" : detail;
  return (
    <PageMessage title={say(title)}>
      <p role="alert" data-testid="scan-problem" data-code={reasonOf(problem)}>
        {say(words, { time: minutesAndSeconds(left) })}
      </p>
      {problem.temporary && (
        <button type="button" class="primary" onClick={onRetry}>
          {say("tryAgain")}
        </button>
      )}
    </PageMessage>
  );
}

function reasonOf(problem: ApiProblem): string {
  return problem.text("reason") ?? problem.code;
}

function wordsFor(problem: ApiProblem): readonly [TextKey, TextKey] {
  if (reasonOf(problem) === "CODE_USED_UP") {
    return ["codeUsedUp", "codeUsedUpDetail"];
  }
  if (problem.status === 410) {
    return ["codeExpired", "codeExpiredDetail"];
  }
  if (problem.status === 429 || problem.status >= 500) {
    return ["busy", "busyDetail"];
  }
  return problem.status === 0 ? ["noConnection", "noConnectionDetail"] : ["codeUnknown", "codeUnknownDetail"];
}
