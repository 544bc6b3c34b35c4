import { attempt, object, text, type Narrowed } from "@serverlesspresso/kit/api/narrow.ts";
import { toExpectedWait, toOrder, toShop } from "@serverlesspresso/kit/api/types.ts";
import { LastKnown } from "@serverlesspresso/kit/offline/lastKnown.ts";

/** What is stored on the phone, to be shown while there is no connection. */
const toRemembered = object(
  {},
  { orderId: text, order: toOrder, expectedWait: toExpectedWait, shop: toShop },
);
export type Remembered = Narrowed<typeof toRemembered>;

const maxAgeMillis = 12 * 60 * 60_000;

export function lastVisit(shop: string): LastKnown<Remembered> {
  return new LastKnown(`visit.${shop}`, (value) => attempt(toRemembered, value), maxAgeMillis);
}
