import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { common } from "@serverlesspresso/kit/i18n/common.ts";
import type { StaffSession } from "@serverlesspresso/kit/staff/entrance.ts";
import { inTheMaking, ready, waiting } from "@serverlesspresso/kit/state/orders.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import { ConnectionLine } from "@serverlesspresso/kit/ui/ConnectionLine.tsx";
import { LanguageSwitch } from "@serverlesspresso/kit/ui/LanguageSwitch.tsx";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { useEffect } from "preact/hooks";
import type { Showing } from "./features/board/showing.ts";
import { CodePanel } from "./features/code/CodePanel.tsx";
import { Numbers } from "./features/numbers/Numbers.tsx";
import { texts } from "./texts.ts";

interface Props {
  readonly session: StaffSession;
  readonly showing: Showing;
}

/** What everybody at the counter sees. */
export function DisplayScreen({ session, showing }: Props) {
  const say = useSay(texts);
  const sayCommon = useSay(common);
  const board = useStore(showing.store);
  const now = useNow(session.clock);
  const name = board.shop?.name ?? session.shop;
  useEffect(() => {
    document.title = say("title", { shop: name });
  });
  if (board.shut !== undefined) {
    return <PageMessage title={say("notAllowed")} />;
  }
  const preparing = [...inTheMaking(board.orders), ...waiting(board.orders)];
  const collectable = ready(board.orders, now);
  return (
    <div class="display">
      <main>
        <CodePanel
          open={board.shop?.open !== false}
          shown={board.shown}
          newOrder={board.newOrder}
          now={now}
        />
        <Numbers
          name="preparing"
          whenEmpty={collectable.length === 0 ? "nonePreparing" : "noneInTheMaking"}
          orders={preparing}
        />
        <Numbers name="ready" whenEmpty="noneReady" orders={collectable} />
      </main>
      <footer>
        <h1>{name}</h1>
        <ConnectionLine state={board.connection} />
        <LanguageSwitch />
        <button type="button" class="quiet" data-testid="sign-out" onClick={session.signOut}>
          {sayCommon("signOut")}
        </button>
      </footer>
    </div>
  );
}
