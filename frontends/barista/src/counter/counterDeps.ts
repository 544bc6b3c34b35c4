import type { LiveDeps } from "@serverlesspresso/kit/realtime/liveModel.ts";

/** What the counter works with, and what it calls for. */
export interface CounterDeps extends LiveDeps {
  /** The id of who works here now. */
  readonly me?: () => string;
  /** The first name of who uses the tablet, if it is the shop's. */
  readonly user?: (() => string | undefined) | undefined;
  /** An order has just come to be made. */
  readonly onNewOrder?: () => void;
  /** A drink was not made in time. */
  readonly onNotMade?: () => void;
}
