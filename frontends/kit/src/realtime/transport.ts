import type { Grant } from "../api/types.ts";

export interface Connection {
  close(): void;
}

export interface Listener {
  onMessage(text: string): void;
  onLost(): void;
}

/** Connects to the broker. The promise resolves once every topic of the grant is subscribed. */
export interface Transport {
  open(grant: Grant, listener: Listener): Promise<Connection>;
}
