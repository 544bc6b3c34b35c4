import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";

/** What the display works with, whoever let it in: a signed-in person, or a manager who confirmed its code. */
export interface Session {
  readonly shop: string;
  readonly api: ApiClient;
  readonly clock: ServerClock;
  readonly accessBy: "staff" | "pairing";
  /** Signs out, or gives the credential up. */
  readonly leave: () => void;
}
