import { hasEnded, type Order } from "@serverlesspresso/kit/api/types.ts";
import { LiveFeed } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import type { LiveDeps } from "@serverlesspresso/kit/realtime/liveModel.ts";
import { isNotOlder, isReady } from "@serverlesspresso/kit/state/orders.ts";
import { Store } from "@serverlesspresso/kit/state/store.ts";
import type { CustomerApi } from "./customerApi.ts";
import { isLongOver } from "./visitState.ts";

interface Other {
  readonly order?: Order;
}

/**
 * An order of this phone that goes on while another one is on show, as when its owner looks at an order that was taken at
 * the counter for somebody else. It is followed live, so that nobody misses a drink that is ready.
 */
export class OtherOrder {
  readonly store = new Store<Other>({});
  private orderId: string | undefined;
  private feed: LiveFeed | undefined;

  constructor(
    private readonly deps: LiveDeps,
    private readonly customer: CustomerApi,
    private readonly onOver: () => void,
  ) {}

  /** Follows the order from now on, if it is not over; none without an id. */
  follow(orderId: string | undefined): void {
    if (orderId === this.orderId) {
      return;
    }
    this.stop();
    this.orderId = orderId;
    if (orderId !== undefined) {
      this.look(orderId).catch(() => this.subscribe(orderId));
    }
  }

  stop(): void {
    this.feed?.stop();
    this.feed = undefined;
    this.orderId = undefined;
    this.store.update(() => ({}));
  }

  private async look(orderId: string): Promise<void> {
    const answer = await this.customer.order(orderId);
    if (orderId !== this.orderId) {
      return;
    }
    if (answer !== undefined && this.isWorthWords(answer.order)) {
      this.update(answer.order);
      this.subscribe(orderId);
    } else {
      this.end();
    }
  }

  /** One that has ended before somebody looked needs no words any more, unless it waits to be collected. */
  private isWorthWords(order: Order): boolean {
    return !hasEnded(order) || (isReady(order) && !isLongOver(order, 0, this.deps.clock.now()));
  }

  private subscribe(orderId: string): void {
    if (orderId !== this.orderId) {
      return;
    }
    this.feed = new LiveFeed({
      transport: this.deps.transport,
      now: () => this.deps.clock.now(),
      grant: () => this.customer.grant(orderId),
      snapshot: async () => {
        const answer = await this.customer.order(orderId);
        if (answer !== undefined) {
          this.update(answer.order);
        }
      },
      onMessage: (message) => {
        if (message.type === "order") {
          this.update(message.order);
        }
      },
      onState: () => {},
      onRefused: () => this.end(),
    });
    this.feed.start();
  }

  private update(order: Order): void {
    if (order.orderId !== this.orderId || !isNotOlder(order, this.store.value.order)) {
      return;
    }
    if (order.collectedAt !== undefined || order.remadeAs !== undefined) {
      this.end();
    } else {
      this.store.update(() => ({ order }));
    }
  }

  private end(): void {
    this.stop();
    this.onOver();
  }
}
