import { useEffect, useMemo } from "preact/hooks";
import { ApiClient } from "../api/client.ts";
import type { DeviceCredential, DeviceKind, Pairing } from "../api/types.ts";
import { keepAwake } from "../device/wakeLock.ts";
import { useStore } from "../state/store.ts";
import { ServerClock } from "../time/serverClock.ts";
import { useMoment } from "../time/useMoment.ts";
import { PairingModel } from "./pairingModel.ts";

interface PairingCode {
  /** The code to show now, if there is one. */
  readonly current: Pick<Pairing, "code" | "confirmUrl"> | undefined;
  /** The services do not answer. */
  readonly trouble: boolean;
}

/** A code by which a manager lets this device into a shop, while the page that shows it is open. */
export function usePairingCode(
  kind: DeviceKind,
  onPaired: (credential: DeviceCredential) => void,
): PairingCode {
  const clock = useMemo(() => new ServerClock(), []);
  const model = useMemo(
    () => new PairingModel({ api: new ApiClient({ clock }), kind, onPaired }),
    [clock, kind, onPaired],
  );
  useEffect(() => {
    model.start();
    return () => model.stop();
  }, [model]);
  useEffect(keepAwake, []);
  const { shown, trouble } = useStore(model.store);
  const now = useMoment(clock, () => shown && Date.parse(shown.expiresAt));
  return { current: shown !== undefined && now < Date.parse(shown.expiresAt) ? shown : undefined, trouble };
}
