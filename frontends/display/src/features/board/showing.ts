import { endConnection, openConnection } from "@serverlesspresso/kit/api/connections.ts";
import { readBoard } from "@serverlesspresso/kit/api/board.ts";
import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { readShop } from "@serverlesspresso/kit/api/shop.ts";
import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import { LiveFeed, type FeedState } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import type { LiveMessage } from "@serverlesspresso/kit/realtime/messages.ts";
import type { Transport } from "@serverlesspresso/kit/realtime/transport.ts";
import { withOrder, withSnapshot } from "@serverlesspresso/kit/state/orders.ts";
import { Store } from "@serverlesspresso/kit/state/store.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import {
  empty,
  tellsOfAnother,
  withCode,
  withQueue,
  withQueueForgotten,
  withShop,
  withUses,
  type Board,
} from "./boardState.ts";
import { CodeKeeper } from "./codeKeeper.ts";
import { LastBoard } from "./lastBoard.ts";
import { readyForMillis, withoutEnded } from "./numbers.ts";

interface Surroundings {
  readonly shop: string;
  readonly api: ApiClient;
  readonly clock: ServerClock;
  readonly transport: Transport;
  /** A drink has just become ready. */
  readonly onReady?: () => void;
  readonly onLive?: () => void;
}

const againMillis = 60_000;

/** Shows one shop: its code, and the numbers of its orders. */
export class Showing {
  readonly store = new Store<Board>(empty);
  private readonly feed: LiveFeed;
  private readonly codes: CodeKeeper;
  private readonly last: LastBoard;
  /** What messages told while a snapshot is being read, which may be older. */
  private told: Set<string> | undefined;
  private queueTold = false;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly around: Surroundings) {
    this.last = new LastBoard(around.shop);
    this.codes = new CodeKeeper(around, (code) => this.store.update((board) => withCode(board, code)));
    this.feed = new LiveFeed({
      transport: around.transport,
      grant: () => openConnection(around.api, around.shop, "display"),
      release: (clientId) => endConnection(around.api, around.shop, clientId),
      onOpening: () => this.opening(),
      snapshot: () => this.readAll(),
      onMessage: (message) => this.receive(message),
      onState: (connection, since) => this.turn(connection, since),
      onRefused: (shut) => {
        this.store.update((board) => ({ ...board, shut }));
        this.again = setTimeout(() => this.feed.start(), againMillis);
      },
      now: () => around.clock.now(),
    });
  }

  start(): void {
    const known = this.last.restore(this.around.clock.now());
    this.store.update((board) => ({ ...board, ...known }));
    this.feed.start();
  }

  stop(): void {
    clearTimeout(this.again);
    this.feed.stop();
    this.codes.stop();
  }

  /** Stops, and ends the connection at the services. */
  async leave(): Promise<void> {
    this.stop();
    await this.feed.leave();
  }

  private turn(connection: FeedState, since: number): void {
    this.store.update(({ shut, ...board }) => ({
      ...board,
      connection,
      since,
      ...(shut && connection !== "live" ? { shut } : {}),
    }));
    if (connection === "live") {
      this.around.onLive?.();
    }
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
        this.queueTold = true;
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
    this.told?.add(order.orderId);
    const before = this.store.value.orders.get(order.orderId);
    this.store.update((board) => this.pruned({ ...board, orders: withOrder(board.orders, order) }));
    const now = this.store.value.orders.get(order.orderId);
    if (now?.state === "COMPLETED" && before?.state !== "COMPLETED") {
      this.around.onReady?.();
    }
    this.keep();
  }

  /** Other settings may mean another code; a `code` message tells when the codes know of them. */
  private takeShop(shop: Shop): void {
    const before = this.store.value.shop?.version;
    this.store.update((board) => withShop(board, shop));
    if (before !== undefined && shop.version > before) {
      void this.codes.fetch();
    }
  }

  private opening(): void {
    this.told = new Set();
    this.queueTold = false;
    this.store.update(withQueueForgotten);
  }

  private async readAll(): Promise<void> {
    const { api, shop: shopId } = this.around;
    const [{ orders, newOrder }, shop] = await Promise.all([
      readBoard(api, shopId),
      readShop(api, shopId),
      this.codes.fetch(),
    ]);
    const told = this.told ?? new Set<string>();
    const { full } = shop;
    this.store.update(({ knownAt, ...board }) =>
      this.pruned({
        ...(knownAt === undefined ? withShop(board, shop) : { ...board, shop }),
        orders: withSnapshot(board.orders, orders, told),
        ...(newOrder && !this.queueTold ? { newOrder } : {}),
        ...(full !== undefined && !this.queueTold ? { full } : {}),
      }),
    );
    this.told = undefined;
    this.keep();
  }

  private pruned(board: Board): Board {
    const now = this.around.clock.now();
    return { ...board, orders: withoutEnded(board.orders, now, readyForMillis(board.shop)) };
  }

  private keep(): void {
    this.last.keep(this.store.value, this.around.clock.now());
  }
}
