import { ApiClient } from "../api/client.ts";
import { renewDevice } from "../api/devices.ts";
import { ApiProblem } from "../api/problem.ts";
import type { DeviceCredential } from "../api/types.ts";
import type { ServerClock } from "../time/serverClock.ts";
import type { CredentialStore } from "./credentialStore.ts";

interface Deps {
  readonly clock: ServerClock;
  readonly store: CredentialStore;
  /** The credential is gone: revoked by a manager, too old, or given up in another tab. */
  readonly onUnpaired: () => void;
  readonly renew?: (renewalToken: string) => Promise<DeviceCredential>;
  readonly locks?: Pick<LockManager, "request"> | undefined;
}

const renewBeforeMillis = 10 * 60_000;

/**
 * The access tokens of a paired device, renewed with the first request of their last ten minutes, or once one is
 * refused. Of all tabs one renews, under a lock, and the others read what it stored.
 */
export class PairedAccess {
  private renewing: Promise<DeviceCredential> | undefined;
  private readonly renew: (renewalToken: string) => Promise<DeviceCredential>;

  constructor(private readonly deps: Deps) {
    const plain = new ApiClient({ clock: deps.clock });
    this.renew = deps.renew ?? ((renewalToken) => renewDevice(plain, renewalToken));
  }

  /** The token to ask with. */
  async token(): Promise<string> {
    const stored = this.stored();
    const left = this.deps.clock.until(stored.expiresAt);
    if (left > renewBeforeMillis) {
      return stored.accessToken;
    }
    try {
      return (await this.renewed(stored.accessToken)).accessToken;
    } catch (error) {
      if (left > 0 && !isRefusal(error)) {
        return stored.accessToken;
      }
      throw error;
    }
  }

  /** A token was refused before its time; true once there is another. */
  async refused(token: string | undefined): Promise<boolean> {
    await this.renewed(token);
    return true;
  }

  private renewed(old: string | undefined): Promise<DeviceCredential> {
    this.renewing ??= this.alone(() => this.rotate(old)).finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  private async rotate(old: string | undefined): Promise<DeviceCredential> {
    const stored = this.stored();
    if (stored.accessToken !== old) {
      return stored;
    }
    try {
      const next = await this.renew(stored.renewalToken);
      this.deps.store.save(next);
      return next;
    } catch (error) {
      if (isRefusal(error)) {
        this.deps.store.forget();
        this.deps.onUnpaired();
      }
      throw error;
    }
  }

  private stored(): DeviceCredential {
    const stored = this.deps.store.read();
    if (stored === undefined) {
      this.deps.onUnpaired();
      throw new ApiProblem(401, "DEVICE_NOT_PAIRED", "This device is not paired");
    }
    return stored;
  }

  /** Pages that are not secure have no locks; the services answer two tabs with the same next token. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const locks = "locks" in this.deps ? this.deps.locks : (navigator.locks as LockManager | undefined);
    return locks === undefined ? work() : (locks.request(this.deps.store.key, work) as Promise<T>);
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401;
}
