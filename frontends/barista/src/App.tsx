import { NewVersion } from "@serverlesspresso/kit/device/newVersion.ts";
import { keepAwake } from "@serverlesspresso/kit/device/wakeLock.ts";
import { mqttTransport } from "@serverlesspresso/kit/realtime/mqttTransport.ts";
import { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import type { StaffSession } from "@serverlesspresso/kit/staff/staffAccess.ts";
import { StaffGate } from "@serverlesspresso/kit/staff/StaffGate.tsx";
import { useEffect, useMemo } from "preact/hooks";
import { CounterScreen } from "./CounterScreen.tsx";
import { CounterModel } from "./counter/counterModel.ts";
import { ShopsGate } from "./features/shops/ShopsGate.tsx";
import { LabelPrinter } from "./features/labels/LabelPrinter.tsx";

const roles = ["barista", "manager"] as const;

export function App() {
  return (
    <StaffGate app="barista" roles={roles} noShop={<ShopsGate />}>
      {(session) => <SignedIn session={session} />}
    </StaffGate>
  );
}

function SignedIn({ session }: { session: StaffSession }) {
  const cues = useMemo(() => new Cues(), []);
  const model = useMemo(
    () =>
      new CounterModel({
        ...session,
        me: session.staff.id,
        transport: mqttTransport,
        onNewOrder: () => cues.play("newOrder"),
        onNotMade: () => cues.play("notMade"),
      }),
    [session, cues],
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
