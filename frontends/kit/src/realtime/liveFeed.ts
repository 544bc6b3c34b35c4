import { ApiProblem } from "../api/problem.ts";
import type { Grant } from "../api/types.ts";
import { askedMillis, backoffMillis } from "./backoff.ts";
import { readMessage, type LiveMessage } from "./messages.ts";
import type { Connection, Transport } from "./transport.ts";

export type FeedState = "connecting" | "live" | "lost";

export interface FeedOptions {
  readonly transport: Transport;
  /** A freshly signed URL, for each connection. */
  readonly grant: () => Promise<Grant>;
  /** Ends the connection of that client at the services, for who signs out. */
  readonly release?: (clientId: string) => Promise<void>;
  /** Called before each subscription: messages from here on may be newer than the snapshot that follows. */
  readonly onOpening?: () => void;
  readonly snapshot: () => Promise<void>;
  /** Reads once more, a moment later, what comes from an index: the change before may not have been in it. */
  readonly lookAgain?: () => Promise<void>;
  readonly onMessage: (message: LiveMessage) => void;
  /** `since` is when the connection was last live, or when it began, by the clock of `now`. */
  readonly onState: (state: FeedState, since: number) => void;
  /** The services will not have this screen (401, 403, 404): it makes no sense to try again. */
  readonly onRefused: (problem: ApiProblem) => void;
  readonly random?: () => number;
  /** The server's time where it is known. */
  readonly now?: () => number;
}

const renewBeforeMillis = 60_000;
const awayMillis = 20_000;
/** DynamoDB's global indexes follow their table "within a fraction of a second, under normal conditions". */
const lookAgainMillis = 3_000;
const looks = 5;
const longestTimerMillis = 2 ** 31 - 1;

/**
 * Live messages with the state behind them: subscribe first, then read the snapshot, and both again after
 * every loss, after the screen was away, and shortly before the signed URL expires. What changed just before the
 * subscription comes in no message, and may not be in the snapshot yet: so there is a second look.
 */
export class LiveFeed {
  private phase: "stopped" | "opening" | "live" | "waiting" = "stopped";
  private connection: Connection | undefined;
  private clientId: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private secondLook: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  private round = 0;
  private hiddenAt = 0;
  private state: FeedState = "connecting";
  private since = 0;

  constructor(private readonly options: FeedOptions) {}

  start(): void {
    this.turn("connecting");
    globalThis.addEventListener("online", this.onOnline);
    globalThis.addEventListener("offline", this.onOffline);
    document.addEventListener("visibilitychange", this.onVisibility);
    void this.connect();
  }

  stop(): void {
    this.phase = "stopped";
    globalThis.removeEventListener("online", this.onOnline);
    globalThis.removeEventListener("offline", this.onOffline);
    document.removeEventListener("visibilitychange", this.onVisibility);
    this.drop();
  }

  /** Stops for good: the address that was given is no good to anybody afterwards. Never fails. */
  async leave(): Promise<void> {
    const clientId = this.clientId;
    this.stop();
    this.clientId = undefined;
    if (clientId !== undefined) {
      await this.options.release?.(clientId).catch(() => {});
    }
  }

  private async connect(): Promise<void> {
    this.clearTimers();
    this.phase = "opening";
    const round = ++this.round;
    let opened: Connection | undefined;
    try {
      const grant = await this.options.grant();
      this.options.onOpening?.();
      opened = await this.open(round, grant);
      if (round === this.round) {
        await this.options.snapshot();
      }
      this.settle(round, opened, grant);
    } catch (error) {
      opened?.close();
      this.failed(round, error);
    }
  }

  private open(round: number, grant: Grant): Promise<Connection> {
    return this.options.transport.open(grant, {
      onMessage: (text) => this.receive(text),
      onLost: () => this.failed(round, undefined),
    });
  }

  private receive(text: string): void {
    const message = readMessage(text);
    if (message !== undefined && this.phase !== "stopped") {
      this.options.onMessage(message);
    }
  }

  /** The new connection stands, so the old one, if this was a renewal, may go. */
  private settle(round: number, opened: Connection, grant: Grant): void {
    if (round !== this.round) {
      opened.close();
      return;
    }
    this.connection?.close();
    this.connection = opened;
    this.clientId = grant.clientId;
    this.attempt = 0;
    this.phase = "live";
    this.turn("live");
    this.lookAgainSoon(looks);
    const lifetime = Date.parse(grant.expiresAt) - Date.parse(grant.serverTime);
    const renewIn = Math.max(lifetime / 2, lifetime - renewBeforeMillis);
    if (renewIn > 0) {
      this.timer = setTimeout(() => void this.connect(), Math.min(renewIn, longestTimerMillis));
    }
  }

  /** A look that fails is tried again, a few times. */
  private lookAgainSoon(left: number): void {
    const { lookAgain } = this.options;
    if (lookAgain !== undefined && left > 0) {
      const round = this.round;
      this.secondLook = setTimeout(() => {
        lookAgain().catch(() => {
          if (round === this.round) {
            this.lookAgainSoon(left - 1);
          }
        });
      }, lookAgainMillis);
    }
  }

  private failed(round: number, error: unknown): void {
    if (this.phase === "stopped" || round !== this.round) {
      return;
    }
    this.drop();
    this.turn("lost");
    if (error instanceof ApiProblem && [401, 403, 404].includes(error.status)) {
      this.stop();
      this.options.onRefused(error);
      return;
    }
    this.phase = "waiting";
    this.attempt++;
    this.timer = setTimeout(() => void this.connect(), this.pauseAfter(error));
  }

  /** A service that knows when to come again is believed; otherwise nobody knows, and each wait is longer. */
  private pauseAfter(error: unknown): number {
    const asked = error instanceof ApiProblem ? error.retryAfterMillis : undefined;
    return asked === undefined
      ? backoffMillis(this.attempt, this.options.random)
      : askedMillis(asked, this.options.random);
  }

  /** Failing again does not make a loss any younger. */
  private turn(state: FeedState): void {
    if (state !== "lost" || this.state === "live") {
      this.since = (this.options.now ?? Date.now)();
    }
    this.state = state;
    this.options.onState(state, this.since);
  }

  private drop(): void {
    this.round++;
    this.clearTimers();
    this.connection?.close();
    this.connection = undefined;
  }

  private clearTimers(): void {
    clearTimeout(this.timer);
    clearTimeout(this.secondLook);
  }

  /** The network is back: neither sit out the wait nor trust a connection from before. */
  private readonly onOnline = (): void => {
    if (this.phase !== "stopped") {
      this.attempt = 0;
      void this.connect();
    }
  };

  /** A broken network is known at once, not when the broker has been silent for long enough. */
  private readonly onOffline = (): void => {
    if (this.phase === "live") {
      this.failed(this.round, undefined);
    }
  };

  /** A phone that was in a pocket may hold a connection that died unnoticed. */
  private readonly onVisibility = (): void => {
    if (document.visibilityState === "hidden") {
      this.hiddenAt = Date.now();
    } else if (this.phase === "waiting" || Date.now() - this.hiddenAt > awayMillis) {
      this.refresh();
    }
  };

  private refresh(): void {
    if (this.phase === "waiting" || this.phase === "live") {
      this.attempt = 0;
      void this.connect();
    }
  }
}
