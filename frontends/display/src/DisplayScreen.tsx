import { usePostponed } from "@serverlesspresso/kit/api/usePostponed.ts";
import { keepAwake } from "@serverlesspresso/kit/device/wakeLock.ts";
import { useSay } from "@serverlesspresso/kit/i18n/catalogue.ts";
import { useLanguage, useLanguagesOf } from "@serverlesspresso/kit/i18n/language.tsx";
import { shopName } from "@serverlesspresso/kit/i18n/shopName.ts";
import { onShow } from "@serverlesspresso/kit/menu/onShow.ts";
import { useAccent } from "@serverlesspresso/kit/shop/accent.ts";
import { announcementOf } from "@serverlesspresso/kit/shop/closed.ts";
import type { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { ConnectionLine } from "@serverlesspresso/kit/ui/ConnectionLine.tsx";
import { PageMessage } from "@serverlesspresso/kit/ui/PageMessage.tsx";
import { useEffect } from "preact/hooks";
import { AnnouncementLine } from "./AnnouncementLine.tsx";
import { Age } from "./board/Age.tsx";
import type { BoardModel } from "./board/boardModel.ts";
import { NewOrderWait } from "./board/NewOrderWait.tsx";
import { isNobodyServed, useListed } from "./board/useListed.ts";
import { CodePanel } from "./features/code/CodePanel.tsx";
import { panelOf } from "./features/code/panel.ts";
import { useCalm } from "./features/code/useCalm.ts";
import { Controls } from "./features/controls/Controls.tsx";
import type { Session } from "./session.ts";
import { MenuBoard } from "./features/menu/MenuBoard.tsx";
import { Numbers } from "./features/numbers/Numbers.tsx";
import { texts } from "./texts.ts";

interface Props {
  readonly session: Session;
  readonly model: BoardModel;
  readonly cues: Cues;
}

/** What everybody at the counter sees; it is drawn again when something changes, not each second. */
export function DisplayScreen({ session, model, cues }: Props) {
  const say = useSay(texts);
  const live = useStore(model.store);
  const board = { ...live, full: useCalm(live.full === true) };
  const postponed = usePostponed(session.api);
  const listed = useListed(board, session.clock);
  const menu = onShow(board.shop?.menu ?? []);
  const idle = menu.length > 0 && isNobodyServed(listed);
  /** Before, nothing stands there that would have to move. */
  const known = board.shop !== undefined;
  const { language } = useLanguage();
  const name = board.shop === undefined ? session.shop : shopName(board.shop, language);
  useLanguagesOf(board.shop?.languages);
  useAccent(board.shop?.accent);
  useEffect(() => {
    document.title = say("title", { shop: name });
  });
  useEffect(keepAwake, []);
  if (board.refused !== undefined) {
    return <PageMessage title={say("notAllowed")} />;
  }
  const panel = panelOf(board, session.clock.now());
  const codeAddress = panel.kind === "code" ? panel.shown.code.url : undefined;
  return (
    <div class="display">
      <main>
        <CodePanel board={board} clock={session.clock} waiting={!idle} />
        {!known ? (
          <div />
        ) : idle ? (
          <MenuBoard menu={menu}>
            {panel.kind === "code" && <NewOrderWait newOrder={board.newOrder} clock={session.clock} />}
          </MenuBoard>
        ) : (
          <Numbers listed={listed} named={board.shop?.showNames === "DISPLAY"} />
        )}
      </main>
      <AnnouncementLine text={announcementOf(board.shop)} />
      <footer>
        <h1>{name}</h1>
        <Age board={board} clock={session.clock} />
        <Controls session={session} cues={cues} codeAddress={codeAddress} />
        <ConnectionLine state={board.connection} postponed={postponed} />
      </footer>
    </div>
  );
}
