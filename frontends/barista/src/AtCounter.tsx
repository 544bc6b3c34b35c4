import { NewVersion } from "@serverlesspresso/kit/device/newVersion.ts";
import { keepAwake } from "@serverlesspresso/kit/device/wakeLock.ts";
import { mqttTransport } from "@serverlesspresso/kit/realtime/mqttTransport.ts";
import { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { CounterScreen } from "./CounterScreen.tsx";
import { CounterModel } from "./counter/counterModel.ts";
import { LabelPrinter } from "./features/labels/LabelPrinter.tsx";
import type { CounterSession } from "./session.ts";

/** The counter of a shop at work; it stays connected when somebody else uses the tablet. */
export function AtCounter({ session }: { session: CounterSession }) {
  const { shop, api, clock, people } = session;
  const cues = useMemo(() => new Cues(), []);
  const me = useRef(session.staff.id);
  me.current = session.staff.id;
  const model = useMemo(
    () =>
      new CounterModel({
        shop,
        api,
        clock,
        me: () => me.current,
        user: people?.user,
        transport: mqttTransport,
        onNewOrder: () => cues.play("newOrder"),
        onNotMade: () => cues.play("notMade"),
      }),
    [shop, api, clock, people, cues],
  );
  useEffect(() => {
    const version = new NewVersion({ busy: () => model.busy() });
    version.start();
    model.start();
    return () => {
      model.stop();
      version.stop();
    };
  }, [model]);
  useEffect(keepAwake, []);
  return (
    <LabelPrinter store={model.store}>
      <CounterScreen session={session} model={model} cues={cues} />
    </LabelPrinter>
  );
}
