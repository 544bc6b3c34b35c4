import type { DeviceCredential } from "@serverlesspresso/kit/api/types.ts";
import type { CredentialStore } from "@serverlesspresso/kit/pairing/credentialStore.ts";
import { usePairedClient } from "@serverlesspresso/kit/pairing/usePairedDevice.ts";
import { screenPath } from "@serverlesspresso/kit/screens.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { useMemo } from "preact/hooks";
import { AtCounter } from "./AtCounter.tsx";
import { idAt } from "./features/tablet/firstName.ts";
import { People } from "./features/tablet/people.ts";
import type { CounterSession } from "./session.ts";

interface Props {
  readonly credential: DeviceCredential;
  readonly store: CredentialStore;
  readonly onUnpaired: (byManager: boolean) => void;
}

const roles = new Set(["barista"] as const);

/** The shop's tablet: the access is the device's, and the name that of whoever uses it. */
export function AtTablet({ credential: { shopId, deviceId }, store, onUnpaired }: Props) {
  const people = useMemo(() => new People(shopId, Date.now()), [shopId]);
  const client = usePairedClient(store, onUnpaired, people.user);
  const { now: name } = useStore(people.store);
  const session = useMemo((): CounterSession => {
    const leave = () => {
      store.forget();
      location.assign(screenPath("barista"));
    };
    const id = name === undefined ? deviceId : idAt(deviceId, name);
    return { ...client, shop: shopId, people, staff: { id, name: name ?? "", roles }, signOut: leave };
  }, [client, shopId, deviceId, people, name, store]);
  return <AtCounter session={session} />;
}
