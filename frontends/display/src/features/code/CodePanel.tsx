import type { Code, WaitRange } from "@serverlesspresso/kit/api/types.ts";
import { minutesAndSeconds, secondsLeft } from "@serverlesspresso/kit/time/countdown.ts";
import { waitWords } from "@serverlesspresso/kit/time/wait.ts";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import { BothLanguages } from "../../BothLanguages.tsx";
import { QrCode } from "./QrCode.tsx";

interface Props {
  readonly open: boolean;
  readonly shown: { readonly code: Code; readonly picture: string } | undefined;
  readonly newOrder: WaitRange | undefined;
  readonly now: number;
}

/** How to order: the code and what is left of it, or why there is none. */
export function CodePanel({ open, shown, newOrder, now }: Props) {
  if (!open) {
    return (
      <section class="code-panel" data-testid="closed">
        <Cup fill="empty" size={160} />
        <h2>
          <BothLanguages text="closed" />
        </h2>
        <p class="both">
          <BothLanguages text="closedDetail" />
        </p>
      </section>
    );
  }
  if (shown === undefined) {
    return (
      <section class="code-panel">
        <p class="both">
          <BothLanguages text="fetching" />
        </p>
      </section>
    );
  }
  const { code, picture } = shown;
  const time = minutesAndSeconds(secondsLeft(code.nextCodeAt, now));
  if (code.usesLeft <= 0) {
    return (
      <section class="code-panel" data-testid="used-up">
        <h2 {...usesOf(code)}>
          <BothLanguages text="usedUp" />
        </h2>
        <p class="next-code both big" data-testid="next-code">
          <BothLanguages text="nextCode" values={{ time }} />
        </p>
      </section>
    );
  }
  return (
    <section class="code-panel">
      <h2>
        <BothLanguages text="scan" />
      </h2>
      <QrCode picture={picture} url={code.url} />
      <p class="uses both" {...usesOf(code)}>
        <BothLanguages text="usesLeft" values={{ left: code.usesLeft, all: code.usesPerCode }} />
      </p>
      <p class="next-code both" data-testid="next-code">
        <BothLanguages text="nextCode" values={{ time }} />
      </p>
      {newOrder && (
        <p class="next-code both" data-testid="new-order-wait">
          <BothLanguages text="newOrder" values={(language) => ({ wait: waitWords(newOrder, language) })} />
        </p>
      )}
    </section>
  );
}

function usesOf(code: Code) {
  return { "data-testid": "uses-left", "data-left": code.usesLeft, "data-all": code.usesPerCode };
}
