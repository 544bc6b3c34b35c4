import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import type { DisplayCredential } from "@serverlesspresso/kit/api/types.ts";
import { isSignedInPage, screenPath, shopInPath } from "@serverlesspresso/kit/screens.ts";
import type { StaffSession } from "@serverlesspresso/kit/staff/staffAccess.ts";
import { StaffGate } from "@serverlesspresso/kit/staff/StaffGate.tsx";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { credentialKey, CredentialStore } from "./credentialStore.ts";
import { PairedAccess } from "./pairedAccess.ts";
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
  const store = useMemo(() => given ?? new CredentialStore(), [given]);
  const [credential, setCredential] = useState(() => credentialHere(store));
  const [removed, setRemoved] = useState(false);
  const shop = shopInPath(app, location.pathname);
  const paired = useCallback(
    (fresh: DisplayCredential) => {
      store.save(fresh);
      setRemoved(false);
      setCredential(credentialAt(fresh.shopId, fresh));
    },
    [store],
  );
  const unpaired = useCallback((byManager: boolean) => {
    setRemoved(byManager);
    setCredential(undefined);
  }, []);
  useEffect(() => {
    const look = ({ key }: StorageEvent) => key === credentialKey && setCredential(credentialHere(store));
    globalThis.addEventListener("storage", look);
    return () => globalThis.removeEventListener("storage", look);
  }, [store]);

  if (credential !== undefined) {
    const { shopId, displayId } = credential;
    return (
      <Paired key={displayId} shop={shopId} store={store} onUnpaired={unpaired}>
        {children}
      </Paired>
    );
  }
  const pairing = <PairingPage shop={shop} removed={removed} onPaired={paired} />;
  return (
    <StaffGate app={app} roles={roles} {...(mustSignIn() ? {} : { nobody: pairing })}>
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
  readonly shop: string;
  readonly store: CredentialStore;
  readonly onUnpaired: (byManager: boolean) => void;
  readonly children: (session: Session) => ComponentChildren;
}

function Paired({ shop, store, onUnpaired, children }: PairedProps) {
  const session = useMemo((): Session => {
    const clock = new ServerClock();
    const access = new PairedAccess({ clock, store, onUnpaired: () => onUnpaired(true) });
    const api = new ApiClient({
      clock,
      token: () => access.token(),
      onUnauthorized: (refused) => access.refused(refused),
    });
    const leave = () => {
      store.forget();
      onUnpaired(false);
    };
    return { shop, api, clock, accessBy: "pairing", leave };
  }, [shop, store, onUnpaired]);
  return <>{children(session)}</>;
}

function mustSignIn(): boolean {
  return new URLSearchParams(location.search).has("sign-in") || isSignedInPage(app, location.pathname);
}

/** The credential stored on this device, unless the address is another shop's or asks to sign in. */
function credentialHere(store: CredentialStore): DisplayCredential | undefined {
  const stored = store.read();
  const shop = shopInPath(app, location.pathname);
  if (stored === undefined || mustSignIn() || (shop !== undefined && shop !== stored.shopId)) {
    return undefined;
  }
  return credentialAt(stored.shopId, stored);
}

/** A paired display stands at the address of its shop, also after a reload. */
function credentialAt(shop: string, credential: DisplayCredential): DisplayCredential {
  if (shopInPath(app, location.pathname) !== shop) {
    history.replaceState(null, "", screenPath(app, shop) + location.search);
  }
  return credential;
}
