import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useMoment } from "@serverlesspresso/kit/time/useMoment.ts";
import { waitWords } from "@serverlesspresso/kit/time/wait.ts";
import { BothLanguages } from "../BothLanguages.tsx";
import { nextWords, waitAt, type NewOrder } from "./newOrderWait.ts";

interface Props {
  readonly newOrder: NewOrder | undefined;
  readonly clock: ServerClock;
}

/** In how long a drink ordered now is ready, as a range. */
export function NewOrderWait({ newOrder, clock }: Props) {
  const now = useMoment(clock, (at) => (newOrder === undefined ? undefined : nextWords(newOrder, at)));
  const wait = newOrder && waitAt(newOrder, now);
  return (
    <p class="wait both" data-testid={wait && "new-order-wait"}>
      {wait && <BothLanguages text="newOrder" values={(language) => ({ wait: waitWords(wait, language) })} />}
    </p>
  );
}
