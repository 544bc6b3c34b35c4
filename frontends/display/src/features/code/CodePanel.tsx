import type { Language, Shop } from "@serverlesspresso/kit/api/types.ts";
import type { Values } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { formatFor } from "@serverlesspresso/kit/i18n/format.ts";
import { useClosed } from "@serverlesspresso/kit/shop/closed.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useMoment } from "@serverlesspresso/kit/time/useMoment.ts";
import { Cup } from "@serverlesspresso/kit/ui/Cup.tsx";
import { BothLanguages } from "../../BothLanguages.tsx";
import type { TextKey } from "../../texts.ts";
import type { Board, ShownCode } from "../../board/boardState.ts";
import { NewOrderWait } from "../../board/NewOrderWait.tsx";
import { DrinksLeft, NextCode } from "./Facts.tsx";
import { panelOf, type Panel } from "./panel.ts";
import { QrCode } from "./QrCode.tsx";
import { Ring } from "./Ring.tsx";

interface Props {
  readonly board: Board;
  readonly clock: ServerClock;
  /** The expected wait stands beside the code, and not elsewhere. */
  readonly waiting: boolean;
}

/** Shows the code to order with and how many uses are left, or the reason why there is none. */
export function CodePanel({ board, clock, waiting }: Props) {
  const expiresAt = board.shown?.code.expiresAt;
  const now = useMoment(clock, () => (expiresAt === undefined ? undefined : Date.parse(expiresAt)));
  const panel = panelOf(board, now);
  return (
    <section class="code-panel" data-testid={testIdOf(panel)} aria-labelledby="title-code">
      <Inside panel={panel} board={board} clock={clock} waiting={waiting} />
    </section>
  );
}

function Inside({ panel, board, clock, waiting }: Props & { panel: Panel }) {
  switch (panel.kind) {
    case "code":
      return <ToScan shown={panel.shown} board={board} clock={clock} waiting={waiting} />;
    case "used-up":
      return <UsedUp shown={panel.shown} clock={clock} />;
    case "closed":
      return <Closed shop={board.shop} clock={clock} />;
    case "full":
      return <Reason title="full" detail="fullDetail" />;
    default:
      return <Reason title={panel.kind === "waiting" ? "noCode" : "fetching"} />;
  }
}

function ToScan({ shown, board, clock, waiting }: Props & { shown: ShownCode }) {
  const { code } = shown;
  return (
    <>
      <h2 id="title-code" class="both">
        <BothLanguages text="scan" />
      </h2>
      <Ring code={code} clock={clock}>
        <QrCode url={code.url} />
      </Ring>
      <div class="facts">
        <DrinksLeft code={code} />
        <NextCode code={code} clock={clock} />
      </div>
      {waiting && <NewOrderWait newOrder={board.newOrder} clock={clock} />}
    </>
  );
}

function UsedUp({ shown, clock }: { shown: ShownCode; clock: ServerClock }) {
  const { code } = shown;
  return (
    <>
      <h2
        id="title-code"
        class="both"
        data-testid="uses-left"
        data-left={code.usesLeft}
        data-all={code.usesPerCode}
      >
        <BothLanguages text="usedUp" />
      </h2>
      <Ring code={code} clock={clock}>
        <div class="in-ring">
          <Cup fill="empty" size="16vmin" />
          <NextCode code={code} clock={clock} />
        </div>
      </Ring>
      <p class="detail both">
        <BothLanguages text="usedUpDetail" />
      </p>
    </>
  );
}

/** For a while, until another day or for good, and until when, if that is known. */
function Closed({ shop, clock }: { shop: Shop | undefined; clock: ServerClock }) {
  const closed = useClosed(shop, clock);
  const { kind = "over", opensAt, opensNow = false } = closed ?? {};
  if (kind === "archived") {
    return <Reason title="archived" detail="archivedDetail" />;
  }
  if (opensAt === undefined) {
    return <Reason title={kind} detail={opensNow ? "opensNow" : "closedDetail"} />;
  }
  const when = (language: Language) => ({
    time: formatFor(language).when(opensAt, clock.now(), shop?.timeZone),
  });
  return <Reason title={kind} detail={kind === "paused" ? "backAt" : "opensAt"} values={when} />;
}

interface ReasonProps {
  readonly title: TextKey;
  readonly detail?: TextKey;
  readonly values?: (language: Language) => Values;
}

function Reason({ title, detail, values }: ReasonProps) {
  return (
    <>
      <Cup fill="empty" size="20vmin" />
      <h2 id="title-code" class="both">
        <BothLanguages text={title} />
      </h2>
      {detail && (
        <p class="detail both">
          <BothLanguages text={detail} {...(values ? { values } : {})} />
        </p>
      )}
    </>
  );
}

function testIdOf({ kind }: Panel): string {
  return kind === "code" ? "to-scan" : kind;
}
