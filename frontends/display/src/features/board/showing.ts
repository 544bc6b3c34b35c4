import { readBoard } from "@serverlesspresso/kit/api/board.ts";
import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import type { Grant, Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import { LiveFeed } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import type { LiveMessage } from "@serverlesspresso/kit/realtime/messages.ts";
import type { Transport } from "@serverlesspresso/kit/realtime/transport.ts";
import { withOrder, withoutOld, withSnapshot } from "@serverlesspresso/kit/state/orders.ts";
import { Store } from "@serverlesspresso/kit/state/store.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { empty, tellsOfAnother, withCode, withQueue, withShop, withUses, type Board } from "./boardState.ts";
import { CodeKeeper } from "./codeKeeper.ts";

interface Surroundings {
  readonly shop: string;
  readonly api: ApiClient;
  readonly clock: ServerClock;
  readonly transport: Transport;
}

/** Shows one shop: its code, and the numbers of its orders. */
export class Showing {
  readonly store = new Store<Board>(empty);
  private readonly feed: LiveFeed;
  private readonly codes: CodeKeeper;
  private told = new Set<string>();

  constructor(private readonly around: Surroundings) {
    this.codes = new CodeKeeper(around, (code, picture) =>
      this.store.update((board) => withCode(board, code, picture)),
    );
    this.feed = new LiveFeed({
      transport: around.transport,
      grant: () =>
        around.api.json<Grant>(`${this.path}/connections`, { method: "POST", body: { screen: "display" } }),
      onOpening: () => (this.told = new Set()),
      snapshot: () => this.readAll(),
      onMessage: (message) => this.receive(message),
      onState: (connection) => this.store.update((board) => ({ ...board, connection })),
      onRefused: (shut) => this.store.update((board) => ({ ...board, shut })),
    });
  }

  start(): void {
    this.feed.start();
  }

  stop(): void {
    this.feed.stop();
    this.codes.stop();
  }

  private receive(message: LiveMessage): void {
    switch (message.type) {
      case "order":
        this.take(message.order);
        break;
      case "shop":
        this.takeShop(message.shop);
        break;
      case "queue":
        this.store.update((board) => withQueue(board, message));
        break;
      case "code":
        if (tellsOfAnother(this.store.value, message)) {
          void this.codes.fetch();
        }
        this.store.update((board) => withUses(board, message));
        break;
    }
  }

  private take(order: Order): void {
    this.told.add(order.orderId);
    const now = this.around.clock.now();
    this.store.update((board) => ({ ...board, orders: withoutOld(withOrder(board.orders, order), now) }));
  }

  /** Other settings may mean another code; a `code` message tells when the codes know of them. */
  private takeShop(shop: Shop): void {
    const before = this.store.value.shop?.version;
    this.store.update((board) => withShop(board, shop));
    if (before !== undefined && shop.version > before) {
      void this.codes.fetch();
    }
  }

  private async readAll(): Promise<void> {
    const [{ orders, newOrder }, shop] = await Promise.all([
      readBoard(this.around.api, this.around.shop),
      this.around.api.json<Shop>(this.path),
      this.codes.fetch(),
    ]);
    this.store.update((board) => ({
      ...withShop(board, shop),
      orders: withSnapshot(board.orders, orders, this.told),
      ...(newOrder ? { newOrder } : {}),
    }));
  }

  private get path(): string {
    return `/api/shops/${this.around.shop}`;
  }
}
