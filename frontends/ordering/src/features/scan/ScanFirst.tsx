import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { common } from "@serverlesspresso/kit/i18n/common.ts";
import { useFormat } from "@serverlesspresso/kit/i18n/format.ts";
import { useClosed, type Closed } from "@serverlesspresso/kit/shop/closed.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { Range } from "@serverlesspresso/kit/ui/Range.tsx";
import { closedTitle } from "../../closedTitle.ts";
import { texts } from "../../texts.ts";
import { AboutShop } from "./AboutShop.tsx";

interface Props {
  readonly shop?: Omit<Shop, "shopId" | "menu" | "version"> | undefined;
  readonly clock: ServerClock;
  readonly unknownShop?: string | undefined;
  readonly onScan: () => void;
  readonly onDrinks?: (() => void) | undefined;
}

/** The page for a customer who has neither a code nor an order. */
export function ScanFirst({ shop, clock, unknownShop, onScan, onDrinks }: Props) {
  const say = useSay(texts);
  const sayCommon = useSay(common);
  const format = useFormat();
  const closed = useClosed(shop, clock);
  const status = statusOf(shop, closed);
  const title = status === "closed" ? closedTitle(closed) : (`${status}Title` as const);
  const detail = closed?.opensNow ? "opensNowDetail" : (`${status}Detail` as const);
  return (
    <PageMessage
      title={unknownShop === undefined ? say(title) : sayCommon("unknownShop", { shop: unknownShop })}
    >
      {shop && <AboutShop shop={shop} />}
      <p data-testid="door" data-door={status}>
        {closed?.opensAt === undefined
          ? say(detail)
          : say("opensAtDetail", { time: format.when(closed.opensAt, clock.now(), shop?.timeZone) })}
      </p>
      {shop?.expectedWait && status === "scan" && (
        <p class="expected">
          <span class="quiet-text">{say("expectedWait")}</span>
          <strong>
            <Range wait={shop.expectedWait} testId="door-wait" />
          </strong>
        </p>
      )}
      <Button kind={status === "scan" ? "main" : "plain"} large data-testid="open-scanner" onClick={onScan}>
        {say("openScanner")}
      </Button>
      {onDrinks && (
        <Button kind="quiet" data-testid="open-drinks" onClick={onDrinks}>
          {say("drinks")}
        </Button>
      )}
    </PageMessage>
  );
}

function statusOf(shop: Props["shop"], closed: Closed | undefined): "scan" | "closed" | "archived" | "full" {
  if (closed !== undefined) {
    return closed.kind === "archived" ? "archived" : "closed";
  }
  return shop?.full === true ? "full" : "scan";
}
