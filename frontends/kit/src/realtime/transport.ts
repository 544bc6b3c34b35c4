import type { Grant } from "../api/types.ts";

export interface Connection {
  close(): void;
}

export interface Listener {
  onMessage(text: string): void;
  onLost(): void;
}

/** One way to the broker. The promise is kept once every topic of the grant is subscribed. */
export interface Transport {
  open(grant: Grant, listener: Listener): Promise<Connection>;
}
