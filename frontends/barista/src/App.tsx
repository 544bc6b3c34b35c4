import { CredentialStore } from "@serverlesspresso/kit/pairing/credentialStore.ts";
import { usePairedDevice } from "@serverlesspresso/kit/pairing/usePairedDevice.ts";
import type { StaffSession } from "@serverlesspresso/kit/staff/staffAccess.ts";
import { StaffGate } from "@serverlesspresso/kit/staff/StaffGate.tsx";
import { useCallback, useMemo } from "preact/hooks";
import { AtCounter } from "./AtCounter.tsx";
import { AtTablet } from "./AtTablet.tsx";
import { ShopsGate } from "./features/shops/ShopsGate.tsx";
import { LaterPairTablet } from "./LaterPairTablet.tsx";

const roles = ["barista", "manager"] as const;

/** The shop's tablet if this device is one; else the counter of whoever signs in, unless the address asks for a code. */
export function App() {
  const store = useMemo(() => new CredentialStore("tablet"), []);
  const { credential, removed, onPaired, onUnpaired } = usePairedDevice("barista", store);
  const unpaired = useCallback(
    (byManager: boolean) => {
      if (byManager) {
        // After a reload, too, it shows a code and no form.
        history.replaceState(null, "", `${location.pathname}?pair`);
      }
      onUnpaired(byManager);
    },
    [onUnpaired],
  );
  if (credential !== undefined) {
    return <AtTablet key={credential.deviceId} credential={credential} store={store} onUnpaired={unpaired} />;
  }
  if (removed || new URLSearchParams(location.search).has("pair")) {
    return <LaterPairTablet removed={removed} onPaired={onPaired} />;
  }
  return (
    <StaffGate app="barista" roles={roles} noShop={<ShopsGate />}>
      {(session) => <SignedIn session={session} />}
    </StaffGate>
  );
}

function SignedIn({ session }: { session: StaffSession }) {
  const here = useMemo(() => ({ ...session, signOut: () => signOut(session) }), [session]);
  return <AtCounter session={here} />;
}

/** Whoever signed in at the shop's tablet leaves the tablet to its shop again. */
function signOut(session: StaffSession): void {
  const search = new URLSearchParams(location.search);
  if (search.has("sign-in")) {
    search.delete("sign-in");
    const query = search.size === 0 ? "" : `?${search.toString()}`;
    history.replaceState(null, "", location.pathname + query + location.hash);
  }
  session.signOut();
}
