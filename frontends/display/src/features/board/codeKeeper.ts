import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import type { Code } from "@serverlesspresso/kit/api/types.ts";
import { backoffMillis } from "@serverlesspresso/kit/realtime/backoff.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";

interface Surroundings {
  readonly shop: string;
  readonly api: ApiClient;
  readonly clock: ServerClock;
}

const leastMillis = 250;

/** Fetches the code of the moment, and the next one when its time has come. */
export class CodeKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private round = 0;
  private attempt = 0;

  constructor(
    private readonly around: Surroundings,
    private readonly show: (code: Code) => void,
  ) {}

  stop(): void {
    this.round++;
    clearTimeout(this.timer);
  }

  async fetch(): Promise<void> {
    clearTimeout(this.timer);
    const round = ++this.round;
    try {
      const { api, shop, clock } = this.around;
      const code = await api.json<Code>(`/api/shops/${shop}/code`);
      if (round !== this.round) {
        return;
      }
      this.attempt = 0;
      this.show(code);
      this.again(Math.max(leastMillis, clock.until(code.nextCodeAt)));
    } catch {
      if (round === this.round) {
        this.attempt++;
        this.again(backoffMillis(this.attempt));
      }
    }
  }

  private again(millis: number): void {
    this.timer = setTimeout(() => void this.fetch(), millis);
  }
}
