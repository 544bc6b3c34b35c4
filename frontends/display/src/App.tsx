import { mqttTransport } from "@serverlesspresso/kit/realtime/mqttTransport.ts";
import type { StaffSession } from "@serverlesspresso/kit/staff/entrance.ts";
import { StaffGate } from "@serverlesspresso/kit/staff/StaffGate.tsx";
import { useEffect, useMemo } from "preact/hooks";
import { DisplayScreen } from "./DisplayScreen.tsx";
import { Showing } from "./features/board/showing.ts";

const roles = ["display", "manager"] as const;

export function App() {
  return (
    <StaffGate app="display" roles={roles}>
      {(session) => <SignedIn session={session} />}
    </StaffGate>
  );
}

function SignedIn({ session }: { session: StaffSession }) {
  const showing = useMemo(() => new Showing({ ...session, transport: mqttTransport }), [session]);
  useEffect(() => {
    showing.start();
    return () => showing.stop();
  }, [showing]);
  return <DisplayScreen session={session} showing={showing} />;
}
