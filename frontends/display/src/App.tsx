import { NewVersion } from "@serverlesspresso/kit/device/newVersion.ts";
import { mqttTransport } from "@serverlesspresso/kit/realtime/mqttTransport.ts";
import { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { useEffect, useMemo } from "preact/hooks";
import { DisplayScreen } from "./DisplayScreen.tsx";
import { isBright } from "./features/board/numbers.ts";
import { Showing } from "./features/board/showing.ts";
import { Door } from "./features/door/Door.tsx";
import type { Session } from "./features/door/session.ts";

export function App() {
  return <Door>{(session) => <Shown session={session} />}</Door>;
}

function Shown({ session }: { session: Session }) {
  const cues = useMemo(() => new Cues(), []);
  const { showing, version } = useMemo(() => boardOf(session, cues), [session, cues]);
  useEffect(() => {
    version.start();
    showing.start();
    return () => {
      showing.stop();
      version.stop();
    };
  }, [showing, version]);
  const leaving = useMemo(
    (): Session => ({ ...session, leave: () => void showing.leave().finally(session.leave) }),
    [session, showing],
  );
  return <DisplayScreen session={leaving} showing={showing} cues={cues} />;
}

/** The board, and the reload on a new version, which waits while a number is bright. */
function boardOf({ shop, api, clock }: Session, cues: Cues): { showing: Showing; version: NewVersion } {
  const busy = () => [...showing.store.value.orders.values()].some((order) => isBright(order, clock.now()));
  const version = new NewVersion({ busy });
  const showing: Showing = new Showing({
    shop,
    api,
    clock,
    transport: mqttTransport,
    onReady: () => cues.play("ready"),
    onLive: () => void version.check(),
  });
  return { showing, version };
}
