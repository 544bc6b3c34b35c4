type Timer = ReturnType<typeof setTimeout>;

/**
 * Actions on orders that wait for a moment in which they can be undone. When the page is left or hidden, they are sent
 * at once: it may never be seen again, and then nobody is there to undo them.
 */
export class HeldActions {
  private readonly timers = new Map<string, Timer>();
  private left = false;
  private stopped = false;

  constructor(private readonly send: (orderId: string) => Promise<void>) {}

  /** The page is going away or is gone, so that nobody hears what becomes of a request. */
  get pageIsLeft(): boolean {
    return this.left;
  }

  /** Nothing is held any more: the page or the counter is left. */
  get isOver(): boolean {
    return this.left || this.stopped;
  }

  start(): void {
    this.stopped = false;
    globalThis.addEventListener("pagehide", this.onHiding);
    globalThis.addEventListener("pageshow", this.onShowing);
    document.addEventListener("visibilitychange", this.onHiding);
  }

  stop(): void {
    this.stopped = true;
    globalThis.removeEventListener("pagehide", this.onHiding);
    globalThis.removeEventListener("pageshow", this.onShowing);
    document.removeEventListener("visibilitychange", this.onHiding);
    void this.sendAll();
  }

  hold(orderId: string, millis: number): void {
    this.drop(orderId);
    this.timers.set(
      orderId,
      setTimeout(() => void this.sendNow(orderId), millis),
    );
  }

  drop(orderId: string): void {
    clearTimeout(this.timers.get(orderId));
    this.timers.delete(orderId);
  }

  async sendNow(orderId: string): Promise<void> {
    this.drop(orderId);
    await this.send(orderId);
  }

  async sendAll(): Promise<void> {
    await Promise.all([...this.timers.keys()].map((orderId) => this.sendNow(orderId)));
  }

  private readonly onHiding = ({ type }: Event): void => {
    this.left ||= type === "pagehide";
    if (this.left || document.visibilityState === "hidden") {
      void this.sendAll();
    }
  };

  private readonly onShowing = (): void => {
    this.left = false;
  };
}
