import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { claimPairing, openPairing } from "@serverlesspresso/kit/api/displays.ts";
import { asProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { DisplayCredential, Pairing } from "@serverlesspresso/kit/api/types.ts";
import { backoffMillis } from "@serverlesspresso/kit/realtime/backoff.ts";
import { Store } from "@serverlesspresso/kit/state/store.ts";

/** The code on show, if there is one, and whether the services answer. */
interface Introduction {
  readonly shown?: Pick<Pairing, "code" | "confirmUrl" | "expiresAt">;
  readonly trouble: boolean;
}

interface Deps {
  readonly api: ApiClient;
  readonly onPaired: (credential: DisplayCredential) => void;
  readonly wait?: (attempt: number) => Promise<void>;
}

/** Shows a code, and waits for a manager to confirm it; one request at a time, held open by the service. */
export class Pairer {
  readonly store = new Store<Introduction>({ trouble: false });
  private stopped = false;
  private attempt = 0;
  private endWait = () => {};

  constructor(private readonly deps: Deps) {}

  start(): void {
    globalThis.addEventListener("online", this.hurry);
    void this.run();
  }

  stop(): void {
    this.stopped = true;
    globalThis.removeEventListener("online", this.hurry);
    this.hurry();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        const pairing = await openPairing(this.deps.api);
        this.wentWell({ shown: pairing, trouble: false });
        const credential = await this.claim(pairing);
        if (credential !== undefined && !this.stopped) {
          this.deps.onPaired(credential);
          return;
        }
      } catch {
        await this.wentWrong();
      }
    }
  }

  /** Until it is confirmed, or over. */
  private async claim(pairing: Pairing): Promise<DisplayCredential | undefined> {
    while (!this.stopped) {
      const askedAt = Date.now();
      try {
        const credential = await claimPairing(this.deps.api, pairing);
        if (credential !== undefined) {
          return credential;
        }
        this.wentWell({ shown: pairing, trouble: false });
        await this.unlessHeld(askedAt);
      } catch (error) {
        if ([403, 404, 410].includes(asProblem(error).status)) {
          return undefined;
        }
        await this.wentWrong();
      }
    }
    return undefined;
  }

  /** An answer at once was not held open: many displays wait, or something between answers in the service's place. */
  private async unlessHeld(askedAt: number): Promise<void> {
    if (Date.now() - askedAt < 1_000) {
      await this.pause(3);
    }
  }

  private wentWell(introduction: Introduction): void {
    this.attempt = 0;
    this.store.update((before) =>
      before.shown?.code === introduction.shown?.code && !before.trouble ? before : introduction,
    );
  }

  private async wentWrong(): Promise<void> {
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

  private readonly hurry = (): void => this.endWait();
}
