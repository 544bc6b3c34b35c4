import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useNow } from "@serverlesspresso/kit/time/useNow.ts";
import { ConnectionBanner } from "@serverlesspresso/kit/ui/ConnectionBanner.tsx";
import { KnownFrom } from "@serverlesspresso/kit/ui/KnownFrom.tsx";
import type { Board } from "./boardState.ts";

/** A quiet sign that what is shown is not of this moment, and of which. */
export function Age({ board, clock }: { board: Board; clock: ServerClock }) {
  const { connection, since, knownAt } = board;
  if (knownAt !== undefined && connection !== "live") {
    return <OldBoard at={knownAt} clock={clock} />;
  }
  return <ConnectionBanner state={connection} since={since} />;
}

function OldBoard({ at, clock }: { at: number; clock: ServerClock }) {
  return <KnownFrom at={at} now={useNow(clock)} />;
}
