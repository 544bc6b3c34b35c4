import { mqttTransport } from "@serverlesspresso/kit/realtime/mqttTransport.ts";
import type { StaffSession } from "@serverlesspresso/kit/staff/entrance.ts";
import { StaffGate } from "@serverlesspresso/kit/staff/StaffGate.tsx";
import { useEffect, useMemo } from "preact/hooks";
import { CounterScreen } from "./CounterScreen.tsx";
import { Keeping } from "./features/counter/keeping.ts";

const roles = ["barista", "manager"] as const;

export function App() {
  return (
    <StaffGate app="barista" roles={roles}>
      {(session) => <SignedIn session={session} />}
    </StaffGate>
  );
}

function SignedIn({ session }: { session: StaffSession }) {
  const keeping = useMemo(() => new Keeping({ ...session, transport: mqttTransport }), [session]);
  useEffect(() => {
    keeping.start();
    return () => keeping.stop();
  }, [keeping]);
  return <CounterScreen session={session} keeping={keeping} />;
}
