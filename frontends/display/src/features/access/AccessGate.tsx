import type { DeviceCredential } from "@serverlesspresso/kit/api/types.ts";
import { CredentialStore } from "@serverlesspresso/kit/pairing/credentialStore.ts";
import {
  mustSignIn,
  usePairedClient,
  usePairedDevice,
} from "@serverlesspresso/kit/pairing/usePairedDevice.ts";
import { shopInPath } from "@serverlesspresso/kit/screens.ts";
import type { StaffSession } from "@serverlesspresso/kit/staff/staffAccess.ts";
import { StaffGate } from "@serverlesspresso/kit/staff/StaffGate.tsx";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { PairingPage } from "./PairingPage.tsx";
import type { Session } from "../../session.ts";

const app = "display";
const roles = ["display", "manager"] as const;

interface Props {
  readonly children: (session: Session) => ComponentChildren;
  readonly store?: CredentialStore;
}

/** Admits a paired display or a signed-in person; otherwise shows a pairing code, or signs in if the address says so. */
export function AccessGate({ children, store: given }: Props) {
  const store = useMemo(() => given ?? new CredentialStore("display"), [given]);
  const { credential, removed, onPaired, onUnpaired } = usePairedDevice(app, store);
  if (credential !== undefined) {
    return (
      <Paired key={credential.deviceId} credential={credential} store={store} onUnpaired={onUnpaired}>
        {children}
      </Paired>
    );
  }
  const shop = shopInPath(app, location.pathname);
  const pairing = <PairingPage shop={shop} removed={removed} onPaired={onPaired} />;
  return (
    <StaffGate app={app} roles={roles} {...(mustSignIn(app) ? {} : { nobody: pairing })}>
      {(staff) => <SignedIn staff={staff}>{children}</SignedIn>}
    </StaffGate>
  );
}

interface SignedInProps {
  readonly staff: StaffSession;
  readonly children: (session: Session) => ComponentChildren;
}

function SignedIn({ staff, children }: SignedInProps) {
  const session = useMemo(
    (): Session => ({
      shop: staff.shop,
      api: staff.api,
      clock: staff.clock,
      accessBy: "staff",
      leave: staff.signOut,
    }),
    [staff],
  );
  return <>{children(session)}</>;
}

interface PairedProps {
  readonly credential: DeviceCredential;
  readonly store: CredentialStore;
  readonly onUnpaired: (byManager: boolean) => void;
  readonly children: (session: Session) => ComponentChildren;
}

function Paired({ credential: { shopId }, store, onUnpaired, children }: PairedProps) {
  const client = usePairedClient(store, onUnpaired);
  const session = useMemo((): Session => {
    const leave = () => {
      store.forget();
      onUnpaired(false);
    };
    return { ...client, shop: shopId, accessBy: "pairing", leave };
  }, [client, shopId, store, onUnpaired]);
  return <>{children(session)}</>;
}
