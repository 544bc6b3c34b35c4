import { usePostponed } from "@serverlesspresso/kit/api/usePostponed.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { common } from "@serverlesspresso/kit/i18n/common.ts";
import { useLanguage } from "@serverlesspresso/kit/i18n/language.tsx";
import { shopName } from "@serverlesspresso/kit/i18n/shopName.ts";
import type { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { Button } from "@serverlesspresso/kit/ui/Button.tsx";
import { ConnectionLine } from "@serverlesspresso/kit/ui/ConnectionLine.tsx";
import { LanguageSwitch } from "@serverlesspresso/kit/ui/LanguageSwitch.tsx";
import { SoundControl } from "@serverlesspresso/kit/ui/SoundControl.tsx";
import { useRef } from "preact/hooks";
import type { Counter } from "./counter/counterState.ts";
import { keyTexts } from "./features/keys/texts.ts";
import { newOrderTexts } from "./features/newOrder/texts.ts";
import { ShopState, ShopSwitch } from "./features/shop/ShopSwitch.tsx";
import { Workers } from "./features/tablet/Workers.tsx";
import type { Page } from "./page.ts";
import type { Panel } from "./Panels.tsx";
import type { CounterSession } from "./session.ts";
import { ShopNav } from "./ShopNav.tsx";
import { texts } from "./texts.ts";
import "./topBar.css";
import { useFold } from "./useFold.ts";
import type { WorkersHere } from "./useWorkers.ts";

interface Props {
  readonly session: CounterSession;
  readonly workers: WorkersHere | undefined;
  readonly counter: Counter;
  readonly page: Page;
  readonly panel: Panel | undefined;
  readonly onPanel: (panel: Panel | undefined) => void;
  readonly onToggle: () => void;
  readonly cues: Cues;
  readonly onKeys: () => void;
  readonly onNewOrder: () => void;
}

/** One row at every size: what is needed less often is folded away, and on a phone almost everything is. */
export function TopBar(props: Props) {
  const { session, workers, counter, page, panel, onPanel, onToggle, cues, onKeys, onNewOrder } = props;
  const { shop } = counter;
  const say = useSay(common);
  const sayHere = useSay(texts);
  const sayKeys = useSay(keyTexts);
  const sayNewOrder = useSay(newOrderTexts);
  const { language } = useLanguage();
  const bar = useRef<HTMLElement>(null);
  const fold = useFold(bar);
  return (
    <header class="top-bar" ref={bar}>
      <h1>{shop === undefined ? session.shop : shopName(shop, language)}</h1>
      <ShopState shop={shop} />
      <ConnectionLine state={counter.connection} postponed={usePostponed(session.api)} />
      {!shop?.archived && (
        <Button kind="main" data-testid="new-order" disabled={shop === undefined} onClick={onNewOrder}>
          {sayNewOrder("newOrder")}
        </Button>
      )}
      <button
        type="button"
        class="more"
        data-testid="more"
        aria-expanded={fold.open}
        aria-controls="top-bar-fold"
        onClick={fold.toggle}
      >
        {sayHere("more")}
      </button>
      <div class="top-bar-fold" id="top-bar-fold" data-open={fold.open}>
        <div class="top-bar-panels">
          <ShopNav
            manages={session.staff.roles.has("manager")}
            archived={shop?.archived === true}
            page={page}
            panel={panel}
            onPanel={onPanel}
            onChosen={fold.close}
          />
          {workers && <Workers people={workers.people} onUse={workers.onUse} onOther={workers.onOther} />}
        </div>
        <div class="top-bar-end">
          <SoundControl cues={cues} sample="newOrder" />
          <LanguageSwitch />
          <button type="button" class="quiet open-keys" data-testid="open-keys" onClick={onKeys}>
            {sayKeys("keys")}
          </button>
          {shop && !shop.archived && (
            <ShopSwitch open={shop.open} changing={counter.shopChanging} onToggle={onToggle} />
          )}
          {workers === undefined && (
            <button type="button" class="quiet" data-testid="sign-out" onClick={session.signOut}>
              {say("signOut")} <span class="quiet-text">{session.staff.name}</span>
            </button>
          )}
        </div>
      </div>
    </header>
  );
}
