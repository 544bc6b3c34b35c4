import type { Code } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { minutesAndSeconds, secondsLeft } from "@serverlesspresso/kit/time/countdown.ts";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import { texts } from "../../texts.ts";
import { BothLanguages } from "./BothLanguages.tsx";
import { QrCode } from "./QrCode.tsx";

interface Props {
  readonly open: boolean;
  readonly shown: { readonly code: Code; readonly picture: string } | undefined;
  readonly now: number;
}

/** How to order: the code and what is left of it, or why there is none. */
export function CodePanel({ open, shown, now }: Props) {
  const say = useSay(texts);
  if (!open) {
    return (
      <section class="code-panel" data-testid="closed">
        <Cup fill="empty" size={160} />
        <h2>
          <BothLanguages text="closed" />
        </h2>
        <p>{say("closedDetail")}</p>
      </section>
    );
  }
  if (shown === undefined) {
    return (
      <section class="code-panel">
        <p>{say("fetching")}</p>
      </section>
    );
  }
  const { code, picture } = shown;
  const time = minutesAndSeconds(secondsLeft(code.nextCodeAt, now));
  if (code.usesLeft <= 0) {
    return (
      <section class="code-panel" data-testid="used-up">
        <h2>
          <BothLanguages text="usedUp" />
        </h2>
        <p class="next-code big" data-testid="next-code">
          {say("nextCode", { time })}
        </p>
        <UsesLeft code={code} />
      </section>
    );
  }
  return (
    <section class="code-panel">
      <h2>
        <BothLanguages text="scan" />
      </h2>
      <QrCode picture={picture} url={code.url} />
      <UsesLeft code={code} />
      <p class="next-code" data-testid="next-code">
        {say("nextCode", { time })}
      </p>
    </section>
  );
}

function UsesLeft({ code }: { code: Code }) {
  const say = useSay(texts);
  return (
    <p class="uses" data-testid="uses-left" data-left={code.usesLeft} data-all={code.usesPerCode}>
      {say("usesLeft", { left: code.usesLeft, all: code.usesPerCode })}
    </p>
  );
}
