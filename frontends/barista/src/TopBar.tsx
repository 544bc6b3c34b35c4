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
import type { Counter } from "./counter/counterState.ts";
import { ShopSwitch } from "./features/shop/ShopSwitch.tsx";
import { goTo, type Page } from "./page.ts";
import { newOrderTexts } from "./features/newOrder/texts.ts";
import { keyTexts } from "./features/keys/texts.ts";
import { Workers } from "./features/tablet/Workers.tsx";
import { panelsOf, type Panel } from "./Panels.tsx";
import type { CounterSession } from "./session.ts";
import { texts } from "./texts.ts";
import type { WorkersHere } from "./useWorkers.ts";

/** The pages that have a button of their own. */
function pagesOf(manages: boolean): readonly ("figures" | "settings")[] {
  return manages ? ["figures", "settings"] : ["figures"];
}

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

export function TopBar({
  session,
  workers,
  counter,
  page,
  panel,
  onPanel,
  onToggle,
  cues,
  onKeys,
  onNewOrder,
}: Props) {
  const say = useSay(common);
  const sayHere = useSay(texts);
  const { language } = useLanguage();
  const sayKeys = useSay(keyTexts);
  const sayNewOrder = useSay(newOrderTexts);
  return (
    <header class="top-bar">
      <h1>{counter.shop === undefined ? session.shop : shopName(counter.shop, language)}</h1>
      <ShopSwitch open={counter.shop?.open} changing={counter.shopChanging} onToggle={onToggle} />
      <Button kind="main" data-testid="new-order" disabled={counter.shop === undefined} onClick={onNewOrder}>
        {sayNewOrder("newOrder")}
      </Button>
      <span class="top-bar-panels">
        {panelsOf(session.staff.roles.has("manager")).map((name) => (
          <button
            key={name}
            type="button"
            class="quiet"
            data-testid={`panel-${name}`}
            aria-expanded={panel === name}
            onClick={() => onPanel(panel === name ? undefined : name)}
          >
            {sayHere(name)}
          </button>
        ))}
        {pagesOf(session.staff.roles.has("manager")).map((name) => (
          <button
            key={name}
            type="button"
            class="quiet"
            data-testid={`open-${name}`}
            aria-current={page === name && "page"}
            onClick={() => goTo(page === name ? "board" : name)}
          >
            {sayHere(name)}
          </button>
        ))}
      </span>
      <span class="top-bar-end">
        <SoundControl cues={cues} sample="newOrder" />
        <button type="button" class="quiet open-keys" data-testid="open-keys" onClick={onKeys}>
          {sayKeys("keys")}
        </button>
        <ConnectionLine state={counter.connection} postponed={usePostponed(session.api)} />
        <LanguageSwitch />
        {workers === undefined ? (
          <>
            <span class="quiet-text">{session.staff.name}</span>
            <button type="button" class="quiet" data-testid="sign-out" onClick={session.signOut}>
              {say("signOut")}
            </button>
          </>
        ) : (
          <Workers people={workers.people} onUse={workers.onUse} onOther={workers.onOther} />
        )}
      </span>
    </header>
  );
}
