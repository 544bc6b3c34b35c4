import { attempt } from "../api/narrow.ts";
import { toVersion } from "../api/types.ts";

interface Options {
  readonly reload?: () => void;
  readonly fetch?: typeof fetch;
  readonly everyMillis?: number;
  /** True while a reload would take something out of somebody's hands. */
  readonly busy?: () => boolean;
}

const touches = ["pointerdown", "pointermove", "pointerup", "keydown"] as const;
const quietMillis = 10_000;
const tryAgainMillis = 5_000;
const reloadedKey = "serverlesspresso.reloaded-for";

/** Reloads the page once another build is deployed, but never in the middle of a touch. */
export class NewVersion {
  private touchedAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setInterval> | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly options: Options = {},
    private readonly own: string | undefined = ownBuild(),
  ) {}

  /** Looks now and then; a screen that is live asks on each reconnect by `check` as well. */
  start(): void {
    for (const touch of touches) {
      document.addEventListener(touch, this.touched, { passive: true });
    }
    this.timer = setInterval(() => void this.check(), this.options.everyMillis ?? 10 * 60_000);
  }

  stop(): void {
    for (const touch of touches) {
      document.removeEventListener(touch, this.touched);
    }
    clearInterval(this.timer);
    clearTimeout(this.waiting);
  }

  async check(): Promise<void> {
    const deployed = this.own === undefined ? undefined : await this.deployed();
    if (deployed !== undefined && deployed !== this.own && sessionStorage.getItem(reloadedKey) !== deployed) {
      clearTimeout(this.waiting);
      this.reloadWhenQuiet(deployed);
    }
  }

  private reloadWhenQuiet(build: string): void {
    if (Date.now() - this.touchedAt < quietMillis || this.options.busy?.() === true) {
      this.waiting = setTimeout(() => this.reloadWhenQuiet(build), tryAgainMillis);
      return;
    }
    sessionStorage.setItem(reloadedKey, build);
    (this.options.reload ?? (() => location.reload()))();
  }

  private async deployed(): Promise<string | undefined> {
    try {
      const send = this.options.fetch ?? fetch;
      const answer = await send(`${import.meta.env.BASE_URL}version.json`, { cache: "no-store" });
      const version: unknown = answer.ok ? await answer.json() : undefined;
      return attempt(toVersion, version)?.build;
    } catch {
      return undefined;
    }
  }

  private readonly touched = (): void => {
    this.touchedAt = Date.now();
  };
}

/** The build that this page came from; none while developing. */
function ownBuild(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
}
