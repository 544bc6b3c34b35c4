import type { OrderAction } from "@serverlesspresso/kit/api/actions.ts";
import { parseJson } from "@serverlesspresso/kit/api/json.ts";
import {
  attempt,
  list,
  number,
  object,
  oneOf,
  text,
  type Narrowed,
} from "@serverlesspresso/kit/api/narrow.ts";
import type { Order } from "@serverlesspresso/kit/api/types.ts";
import type { Counter } from "./counterState.ts";

/** What a later page can tell to be done. Taking, giving back and calling back are asked for at once, and tapped again. */
const actions = ["COMPLETE", "CANCEL", "REMAKE", "COLLECT"] as const satisfies readonly OrderAction[];

const toUnanswered = object(
  { orderId: text, action: oneOf(actions), version: number, by: text },
  { reason: text, user: text },
);

/** An action that somebody wants done, as it is stored until the services have answered its request. */
type Unanswered = Narrowed<typeof toUnanswered>;

/** What is wanted of an order, and in whose name at a tablet of the shop: whoever uses it now, if nobody is named. */
export interface Wanted {
  readonly action: OrderAction;
  readonly reason?: string | undefined;
  readonly user?: string | undefined;
}

interface Who {
  readonly me?: () => string;
  readonly user?: (() => string | undefined) | undefined;
}

/**
 * The actions of this tab that end an order or hand it out, until their request is answered, held ones included. They
 * outlive the page: what a browser does not let through while it takes the page away is sent by the next page of the tab.
 */
export class UnansweredActions {
  private readonly key: string;

  constructor(
    shop: string,
    private readonly who: Who,
    private readonly storage: Pick<Storage, "getItem" | "setItem"> = sessionStorage,
  ) {
    this.key = `serverlesspresso.unanswered.${shop}`;
  }

  /**
   * What is left to be sent, each upon the version that was on show when it was wanted; what is done by now is forgotten.
   * Nothing is sent with the access of somebody else.
   */
  leftIn({ orders, asked, held }: Counter): readonly (readonly [Order, Wanted])[] {
    const { me, user } = this.who;
    const mayAsk = (one: Unanswered) =>
      one.user === undefined ? one.by === (me?.() ?? "") : user !== undefined;
    return this.read()
      .filter((one) => mayAsk(one) && !asked.has(one.orderId) && !held.has(one.orderId))
      .flatMap((one) => {
        const order = orders.get(one.orderId);
        if (order === undefined || isDone(order, one.action)) {
          this.remove(one.orderId);
          return [];
        }
        return [[{ ...order, version: one.version }, one] as const];
      });
  }

  add({ orderId, version }: Order, { action, reason, user = this.who.user?.() }: Wanted): void {
    const stored = actions.find((name) => name === action);
    if (stored === undefined) {
      return;
    }
    const optional = { ...(reason ? { reason } : {}), ...(user ? { user } : {}) };
    const one = { orderId, version, action: stored, by: this.who.me?.() ?? "", ...optional };
    this.write([...this.others(orderId), one]);
  }

  remove(orderId: string): void {
    this.write(this.others(orderId));
  }

  private others(orderId: string): readonly Unanswered[] {
    return this.read().filter((one) => one.orderId !== orderId);
  }

  private read(): readonly Unanswered[] {
    try {
      return attempt(list(toUnanswered), parseJson(this.storage.getItem(this.key) ?? "")) ?? [];
    } catch {
      return [];
    }
  }

  private write(all: readonly Unanswered[]): void {
    try {
      this.storage.setItem(this.key, JSON.stringify(all));
    } catch {
      // Without storage there is only the request that is sent while the page goes.
    }
  }
}

/** True for an order that is as the action would make it, by whichever request. */
export function isDone(order: Order, action: string): boolean {
  switch (action) {
    case "COMPLETE":
      return order.state === "COMPLETED";
    case "CANCEL":
      return order.state === "CANCELLED";
    case "REMAKE":
      return order.remadeAs !== undefined;
    case "COLLECT":
      return order.collectedAt !== undefined;
    default:
      return false;
  }
}
