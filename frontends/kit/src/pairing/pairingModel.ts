import type { ApiClient } from "../api/client.ts";
import { claimPairing, openPairing } from "../api/devices.ts";
import { asProblem } from "../api/problem.ts";
import type { DeviceCredential, DeviceKind, Pairing } from "../api/types.ts";
import { backoffMillis } from "../realtime/backoff.ts";
import { Store } from "../state/store.ts";

/** The pairing code, if there is one, and whether the services fail to answer. */
interface PairingState {
  readonly shown?: Pick<Pairing, "code" | "confirmUrl" | "expiresAt">;
  readonly trouble: boolean;
}

interface Deps {
  readonly api: ApiClient;
  readonly kind: DeviceKind;
  readonly onPaired: (credential: DeviceCredential) => void;
  readonly wait?: (attempt: number) => Promise<void>;
}

/** Shows a code, and waits for a manager to confirm it; one request at a time, held open by the service. */
export class PairingModel {
  readonly store = new Store<PairingState>({ trouble: false });
  private stopped = false;
  private attempt = 0;
  private endWait = () => {};

  constructor(private readonly deps: Deps) {}

  start(): void {
    globalThis.addEventListener("online", this.retryNow);
    void this.run();
  }

  stop(): void {
    this.stopped = true;
    globalThis.removeEventListener("online", this.retryNow);
    this.retryNow();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        const pairing = await openPairing(this.deps.api, this.deps.kind);
        this.succeeded({ shown: pairing, trouble: false });
        const credential = await this.claim(pairing);
        if (credential !== undefined && !this.stopped) {
          this.deps.onPaired(credential);
          return;
        }
      } catch {
        await this.failed();
      }
    }
  }

  /** Claims the credential until the code is confirmed or has expired. */
  private async claim(pairing: Pairing): Promise<DeviceCredential | undefined> {
    while (!this.stopped) {
      const askedAt = Date.now();
      try {
        const credential = await claimPairing(this.deps.api, pairing);
        if (credential !== undefined) {
          return credential;
        }
        this.succeeded({ shown: pairing, trouble: false });
        await this.pauseIfAnsweredAtOnce(askedAt);
      } catch (error) {
        if ([403, 404, 410].includes(asProblem(error).status)) {
          return undefined;
        }
        await this.failed();
      }
    }
    return undefined;
  }

  /** The service did not hold the request open: too many devices wait, or a proxy has answered in its place. */
  private async pauseIfAnsweredAtOnce(askedAt: number): Promise<void> {
    if (Date.now() - askedAt < 1_000) {
      await this.pause(3);
    }
  }

  private succeeded(state: PairingState): void {
    this.attempt = 0;
    this.store.update((before) =>
      before.shown?.code === state.shown?.code && !before.trouble ? before : state,
    );
  }

  private async failed(): Promise<void> {
    this.store.update((before) => ({ ...before, trouble: true }));
    await this.pause(++this.attempt);
  }

  private pause(attempt: number): Promise<void> {
    if (this.deps.wait !== undefined) {
      return this.deps.wait(attempt);
    }
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, backoffMillis(attempt));
      this.endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private readonly retryNow = (): void => this.endWait();
}
