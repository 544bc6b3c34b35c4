import { NewVersion } from "@serverlesspresso/kit/device/newVersion.ts";
import { mqttTransport } from "@serverlesspresso/kit/realtime/mqttTransport.ts";
import { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { useEffect, useMemo } from "preact/hooks";
import { DisplayScreen } from "./DisplayScreen.tsx";
import { isBright } from "./board/numbers.ts";
import { BoardModel } from "./board/boardModel.ts";
import { AccessGate } from "./features/access/AccessGate.tsx";
import type { Session } from "./session.ts";

export function App() {
  return <AccessGate>{(session) => <Shown session={session} />}</AccessGate>;
}

function Shown({ session }: { session: Session }) {
  const cues = useMemo(() => new Cues(), []);
  const { model, version } = useMemo(() => boardOf(session, cues), [session, cues]);
  useEffect(() => {
    version.start();
    model.start();
    return () => {
      model.stop();
      version.stop();
    };
  }, [model, version]);
  const leaving = useMemo(
    (): Session => ({ ...session, leave: () => void model.leave().finally(session.leave) }),
    [session, model],
  );
  return <DisplayScreen session={leaving} model={model} cues={cues} />;
}

/** The board, and the check for a new version, which does not reload the page while a number is highlighted. */
function boardOf({ shop, api, clock }: Session, cues: Cues): { model: BoardModel; version: NewVersion } {
  const busy = () => [...model.store.value.orders.values()].some((order) => isBright(order, clock.now()));
  const version = new NewVersion({ busy });
  const model: BoardModel = new BoardModel({
    shop,
    api,
    clock,
    transport: mqttTransport,
    onReady: () => cues.play("ready"),
    onLive: () => void version.check(),
  });
  return { model, version };
}
