import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { ApiClient } from "../api/client.ts";
import type { DeviceCredential } from "../api/types.ts";
import { isSignedInPage, screenPath, shopInPath, type ScreenName } from "../screens.ts";
import { ServerClock } from "../time/serverClock.ts";
import type { CredentialStore } from "./credentialStore.ts";
import { PairedAccess } from "./pairedAccess.ts";

/** What a paired device asks the services with. */
export interface PairedClient {
  readonly api: ApiClient;
  readonly clock: ServerClock;
}

interface PairedDevice {
  /** The credential of this device, unless the address is another shop's or asks to sign in. */
  readonly credential: DeviceCredential | undefined;
  /** A manager has removed this device, or its credential has become too old. */
  readonly removed: boolean;
  readonly onPaired: (fresh: DeviceCredential) => void;
  readonly onUnpaired: (byManager: boolean) => void;
}

/** Whether this device is one of a shop; follows what its other tabs do. */
export function usePairedDevice(app: ScreenName, store: CredentialStore): PairedDevice {
  const [credential, setCredential] = useState(() => credentialHere(app, store));
  const [removed, setRemoved] = useState(false);
  const onPaired = useCallback(
    (fresh: DeviceCredential) => {
      store.save(fresh);
      setRemoved(false);
      setCredential(credentialAt(app, fresh));
    },
    [app, store],
  );
  const onUnpaired = useCallback((byManager: boolean) => {
    setRemoved(byManager);
    setCredential(undefined);
  }, []);
  useEffect(() => {
    const look = ({ key }: StorageEvent) => key === store.key && setCredential(credentialHere(app, store));
    globalThis.addEventListener("storage", look);
    return () => globalThis.removeEventListener("storage", look);
  }, [app, store]);
  return { credential, removed, onPaired, onUnpaired };
}

/** A client with the credential of this device; `user` says who uses it. */
export function usePairedClient(
  store: CredentialStore,
  onUnpaired: (byManager: boolean) => void,
  user?: () => string | undefined,
): PairedClient {
  return useMemo(() => {
    const clock = new ServerClock();
    const access = new PairedAccess({ clock, store, onUnpaired: () => onUnpaired(true) });
    const api = new ApiClient({
      clock,
      token: () => access.token(),
      onUnauthorized: (refused) => access.refused(refused),
      ...(user === undefined ? {} : { user }),
    });
    return { api, clock };
  }, [store, onUnpaired, user]);
}

/** The address asks for somebody to sign in, whether the device is paired or not. */
export function mustSignIn(app: ScreenName): boolean {
  return new URLSearchParams(location.search).has("sign-in") || isSignedInPage(app, location.pathname);
}

function credentialHere(app: ScreenName, store: CredentialStore): DeviceCredential | undefined {
  const stored = store.read();
  const shop = shopInPath(app, location.pathname);
  if (stored === undefined || mustSignIn(app) || (shop !== undefined && shop !== stored.shopId)) {
    return undefined;
  }
  return credentialAt(app, stored);
}

/** A paired device stands at the address of its shop, also after a reload. */
function credentialAt(app: ScreenName, credential: DeviceCredential): DeviceCredential {
  const { shopId } = credential;
  const search = new URLSearchParams(location.search);
  search.delete("pair");
  if (
    shopInPath(app, location.pathname) !== shopId ||
    search.size < new URLSearchParams(location.search).size
  ) {
    const query = search.size === 0 ? "" : `?${search.toString()}`;
    history.replaceState(null, "", screenPath(app, shopId) + query + location.hash);
  }
  return credential;
}
