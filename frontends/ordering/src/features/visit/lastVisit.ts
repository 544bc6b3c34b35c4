import { isRecord } from "@serverlesspresso/kit/api/json.ts";
import { orderStates } from "@serverlesspresso/kit/api/types.ts";
import { LastKnown } from "@serverlesspresso/kit/offline/lastKnown.ts";
import type { Visit } from "./visitState.ts";

/** What is worth seeing again without a connection. */
export type Remembered = Pick<Visit, "orderId" | "order" | "expectedWait" | "shop">;

const maxAgeMillis = 12 * 60 * 60_000;

export function lastVisit(shop: string, storage?: Storage): LastKnown<Remembered> {
  return new LastKnown(`visit.${shop}`, read, maxAgeMillis, storage);
}

export function worthRemembering({ orderId, order, expectedWait, shop }: Visit): Remembered {
  return {
    ...(orderId !== undefined && order !== undefined ? { orderId, order } : {}),
    ...(expectedWait !== undefined ? { expectedWait } : {}),
    ...(shop !== undefined ? { shop } : {}),
  };
}

function read(value: unknown): Remembered | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { order, shop } = value;
  const soundOrder =
    order === undefined || (isRecord(order) && orderStates.some((state) => state === order["state"]));
  const soundShop = shop === undefined || (isRecord(shop) && Array.isArray(shop["menu"]));
  return soundOrder && soundShop ? (value as Remembered) : undefined;
}
