import type { ApiClient } from "../api/client.ts";
import type { Accepted, Order, Shop } from "../api/types.ts";
import { withSnapshot, type Orders } from "../state/orders.ts";
import { Store } from "../state/store.ts";
import type { ServerClock } from "../time/serverClock.ts";
import { AnswerWatch } from "./answerWatch.ts";
import { LiveFeed, type FeedOptions, type FeedState } from "./liveFeed.ts";
import type { CodeMessage, LiveMessage, OrderMessage, QueueMessage } from "./messages.ts";
import { OwnRequests, type RefusalMessage } from "./ownRequests.ts";
import type { Transport } from "./transport.ts";

/** What the model of a live screen works with. */
export interface LiveDeps {
  readonly shop: string;
  readonly api: ApiClient;
  readonly clock: ServerClock;
  readonly transport: Transport;
}

/** What every live screen shows. */
export interface LiveState {
  readonly connection: FeedState;
  /** When the connection was last live, or when it began. */
  readonly since: number;
  readonly shop?: Shop;
}

export const notConnectedYet: LiveState = { connection: "connecting", since: 0 };

type Subscription = Pick<FeedOptions, "grant" | "release" | "snapshot" | "lookAgain" | "onRefused">;

/**
 * What a screen shows of a shop, following the live feed: messages go to the handler of their type, a shop never
 * becomes older, a snapshot takes nothing back that a message has brought, and only the refusals of this screen's own
 * requests are handled.
 */
export abstract class LiveModel<S extends LiveState, D extends LiveDeps> {
  readonly store: Store<S>;
  protected readonly answers = new AnswerWatch();
  private readonly requests = new OwnRequests();
  private readonly toldVersions = new Map<string, number>();
  private feed: LiveFeed | undefined;

  constructor(
    protected readonly deps: D,
    initial: S,
  ) {
    this.store = new Store(initial);
  }

  stop(): void {
    this.unsubscribe();
  }

  /** Stops, and ends the connection at the services. */
  async leave(): Promise<void> {
    const { feed } = this;
    this.stop();
    await feed?.leave();
  }

  protected abstract onOrder(message: OrderMessage): void;

  protected onQueue(_message: QueueMessage): void {}

  protected onCode(_message: CodeMessage): void {}

  protected onShop(shop: Shop): void {
    this.store.update((state) => withShop(state, shop));
  }

  /** An own request was refused. */
  protected onRefusal(_message: RefusalMessage): void {}

  protected onConnection(connection: FeedState, since: number): void {
    this.store.update((state) => ({ ...state, connection, since }));
  }

  /** Called before each subscription. */
  protected onOpening(): void {
    this.toldVersions.clear();
  }

  protected subscribe(subscription: Subscription): void {
    this.unsubscribe();
    this.feed = new LiveFeed({
      ...subscription,
      transport: this.deps.transport,
      onOpening: () => this.onOpening(),
      onMessage: (message) => this.handle(message),
      onState: (connection, since) => this.onConnection(connection, since),
      now: () => this.now(),
    });
    this.feed.start();
  }

  protected unsubscribe(): void {
    this.answers.forgetAll();
    this.feed?.stop();
    this.feed = undefined;
  }

  /** Sends a request whose outcome comes as a message. */
  protected async request(send: () => Promise<Accepted>): Promise<void> {
    const { requestId } = await send();
    const refusal = this.requests.add(requestId);
    if (refusal !== undefined) {
      this.onRefusal(refusal);
    }
  }

  /** The orders after a snapshot was read, which may be older than what messages have brought since subscribing. */
  protected merged(orders: Orders, snapshot: readonly Order[]): Orders {
    return withSnapshot(orders, snapshot, this.toldVersions);
  }

  /** The server's time. */
  protected now(): number {
    return this.deps.clock.now();
  }

  private handle(message: LiveMessage): void {
    switch (message.type) {
      case "order":
        this.handleOrder(message);
        break;
      case "shop":
        this.onShop(message.shop);
        break;
      case "queue":
        this.onQueue(message);
        break;
      case "code":
        this.onCode(message);
        break;
    }
  }

  private handleOrder(message: OrderMessage): void {
    const { orderId, version } = message.order;
    this.toldVersions.set(orderId, Math.max(version, this.toldVersions.get(orderId) ?? 0));
    this.onOrder(message);
    if (isRefusal(message) && this.requests.isOwn(message)) {
      this.onRefusal(message);
    }
  }
}

/** A shop that is older than the one on show is not taken. */
export function withShop<S extends Pick<LiveState, "shop">>(state: S, shop: Shop): S {
  return state.shop !== undefined && state.shop.version > shop.version ? state : { ...state, shop };
}

function isRefusal(message: OrderMessage): message is RefusalMessage {
  return message.refusal !== undefined;
}
