/** The services' time as this device can know it: its own clock, corrected by what answers said. */
export class ServerClock {
  private offset = 0;
  private roundTrip = Number.POSITIVE_INFINITY;
  private observedAt = 0;

  constructor(private readonly deviceNow: () => number = () => Date.now()) {}

  /** Takes the answer with the shortest round trip; after ten minutes any newer one. */
  observe(serverTime: string, sentAt: number, receivedAt: number): void {
    const time = Date.parse(serverTime);
    const roundTrip = receivedAt - sentAt;
    const stale = receivedAt - this.observedAt > 600_000;
    if (Number.isNaN(time) || roundTrip < 0 || (roundTrip > this.roundTrip && !stale)) {
      return;
    }
    this.offset = time - (sentAt + receivedAt) / 2;
    this.roundTrip = roundTrip;
    this.observedAt = receivedAt;
  }

  now(): number {
    return this.deviceNow() + this.offset;
  }

  /** Milliseconds from now until the given time; never negative. */
  until(time: string): number {
    return Math.max(0, Date.parse(time) - this.now());
  }
}
