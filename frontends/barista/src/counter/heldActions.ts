type Timer = ReturnType<typeof setTimeout>;

/**
 * Actions on orders that wait for a moment in which they can be undone. When the page is left or hidden, they are sent
 * at once: it may never be seen again, and then nobody is there to undo them.
 */
export class HeldActions {
  private readonly timers = new Map<string, Timer>();

  constructor(private readonly send: (orderId: string) => Promise<void>) {}

  start(): void {
    globalThis.addEventListener("pagehide", this.onHiding);
    document.addEventListener("visibilitychange", this.onHiding);
  }

  stop(): void {
    globalThis.removeEventListener("pagehide", this.onHiding);
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
    if (type === "pagehide" || document.visibilityState === "hidden") {
      void this.sendAll();
    }
  };
}
