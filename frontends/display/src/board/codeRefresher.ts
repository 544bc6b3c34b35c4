import { readCode } from "@serverlesspresso/kit/api/shop.ts";
import { asProblem } from "@serverlesspresso/kit/api/problem.ts";
import type { Code } from "@serverlesspresso/kit/api/types.ts";
import { backoffMillis } from "@serverlesspresso/kit/realtime/backoff.ts";
import type { LiveDeps } from "@serverlesspresso/kit/realtime/liveModel.ts";

type Deps = Pick<LiveDeps, "shop" | "api" | "clock">;

const leastMillis = 250;

/** Fetches the code of the moment, and the next one when its time has come; a shop that is closed for good has no more. */
export class CodeRefresher {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private round = 0;
  private attempt = 0;

  constructor(
    private readonly deps: Deps,
    private readonly onCode: (code: Code) => void,
  ) {}

  stop(): void {
    this.round++;
    clearTimeout(this.timer);
  }

  async fetch(): Promise<void> {
    clearTimeout(this.timer);
    const round = ++this.round;
    try {
      const code = await readCode(this.deps.api, this.deps.shop);
      if (round !== this.round) {
        return;
      }
      this.attempt = 0;
      this.onCode(code);
      this.fetchIn(Math.max(leastMillis, this.deps.clock.until(code.nextCodeAt)));
    } catch (error) {
      if (round === this.round && asProblem(error).code !== "SHOP_ARCHIVED") {
        this.attempt++;
        this.fetchIn(backoffMillis(this.attempt));
      }
    }
  }

  private fetchIn(millis: number): void {
    this.timer = setTimeout(() => void this.fetch(), millis);
  }
}
