import { ErrorResponse, type User } from "oidc-client-ts";
import { ApiProblem } from "../api/problem.ts";
import { Store } from "../state/store.ts";

type Renewed = Pick<User, "access_token" | "expires_at" | "refresh_token">;

const renewBeforeMillis = 60_000;
const firstPauseMillis = 5_000;
const longestPauseMillis = 60_000;
const soonMillis = 10_000;

/**
 * The access token of whoever has signed in. It is renewed a minute before it ends, without leaving the page; a network
 * that is away at that moment is waited for. Only the provider's own refusal ends the session.
 */
export class StaffToken {
  /** The session is over: somebody has to sign in again, when it suits them. */
  readonly ended = new Store(false);
  private renewing: Promise<void> | undefined;
  private renewedAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pauseMillis = firstPauseMillis;

  constructor(
    private user: Renewed,
    private readonly renew: () => Promise<Renewed>,
  ) {}

  /** The token to ask with. */
  async token(): Promise<string> {
    if (this.left() <= renewBeforeMillis && !this.ended.value) {
      await this.renewed().catch(() => {});
    }
    if (this.left() > 0) {
      return this.user.access_token;
    }
    throw this.ended.value
      ? new ApiProblem(401, "UNAUTHORIZED", "The session has ended")
      : new ApiProblem(0, "NETWORK", "The session could not be renewed");
  }

  /** A token was refused before its time; true once there is another. */
  async refused(token: string | undefined): Promise<boolean> {
    if (token !== this.user.access_token) {
      return true;
    }
    if (Date.now() - this.renewedAt < soonMillis) {
      this.end();
      return false;
    }
    return this.renewed().then(
      () => true,
      () => false,
    );
  }

  /** Renews in time from now on; returns how to stop that. */
  start(): () => void {
    globalThis.addEventListener("online", this.now);
    this.plan(this.left() - renewBeforeMillis);
    return () => {
      globalThis.removeEventListener("online", this.now);
      clearTimeout(this.timer);
    };
  }

  /** Whoever worked here has signed out: the token is not used any more either. */
  drop(): void {
    this.user = { ...this.user, expires_at: 0 };
    this.end();
  }

  private readonly now = (): void => {
    if (this.left() <= renewBeforeMillis) {
      this.plan(0);
    }
  };

  private plan(millis: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.tryInTime(), Math.max(0, millis));
  }

  private async tryInTime(): Promise<void> {
    try {
      await this.renewed();
      this.pauseMillis = firstPauseMillis;
      this.plan(this.left() - renewBeforeMillis);
    } catch {
      if (!this.ended.value) {
        this.plan(this.pauseMillis);
        this.pauseMillis = Math.min(2 * this.pauseMillis, longestPauseMillis);
      }
    }
  }

  private renewed(): Promise<void> {
    this.renewing ??= this.next().finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  private async next(): Promise<void> {
    try {
      if (this.user.refresh_token === undefined) {
        throw new ErrorResponse({ error: "invalid_grant" });
      }
      const renewed = await this.renew();
      if (!this.ended.value) {
        this.user = renewed;
        this.renewedAt = Date.now();
      }
    } catch (error) {
      if (error instanceof ErrorResponse) {
        this.end();
      }
      throw error;
    }
  }

  private end(): void {
    this.ended.update(() => true);
  }

  private left(): number {
    return (this.user.expires_at ?? 0) * 1000 - Date.now();
  }
}
