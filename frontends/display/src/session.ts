import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";

/** What the display needs, whether a person has signed in or a manager has confirmed its pairing code. */
export interface Session {
  readonly shop: string;
  readonly api: ApiClient;
  readonly clock: ServerClock;
  readonly accessBy: "staff" | "pairing";
  /** Signs out, or gives the credential up. */
  readonly leave: () => void;
}
