import { readBoard } from "@serverlesspresso/kit/api/board.ts";
import { endConnection, openConnection } from "@serverlesspresso/kit/api/connections.ts";
import { readShop } from "@serverlesspresso/kit/api/shop.ts";
import type { Shop } from "@serverlesspresso/kit/api/types.ts";
import type { FeedState } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import { LiveModel, withShop, type LiveDeps } from "@serverlesspresso/kit/realtime/liveModel.ts";
import type { CodeMessage, OrderMessage, QueueMessage } from "@serverlesspresso/kit/realtime/messages.ts";
import { isReady, readyForMillis, withOrder } from "@serverlesspresso/kit/state/orders.ts";
import {
  empty,
  isAboutAnotherCode,
  withCode,
  withQueue,
  withoutQueueVersion,
  withUses,
  type Board,
} from "./boardState.ts";
import { CodeRefresher } from "./codeRefresher.ts";
import { LastBoard } from "./lastBoard.ts";
import { untold } from "./newOrderWait.ts";
import { withoutEnded } from "./numbers.ts";

interface BoardDeps extends LiveDeps {
  /** A drink has just become ready. */
  readonly onReady?: () => void;
  readonly onLive?: () => void;
}

const tryAgainMillis = 60_000;

/** The board of a shop: its code, and the numbers of its orders. */
export class BoardModel extends LiveModel<Board, BoardDeps> {
  private readonly codes: CodeRefresher;
  private readonly last: LastBoard;
  private queueKnown = false;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: BoardDeps) {
    super(deps, empty);
    this.last = new LastBoard(deps.shop);
    this.codes = new CodeRefresher(deps, (code) => this.store.update((board) => withCode(board, code)));
  }

  start(): void {
    const last = this.last.restore(this.now());
    this.store.update((board) => ({ ...board, ...last }));
    this.connect();
  }

  override stop(): void {
    clearTimeout(this.retryTimer);
    super.stop();
    this.codes.stop();
  }

  protected override onOpening(): void {
    super.onOpening();
    this.queueKnown = false;
    this.store.update(withoutQueueVersion);
  }

  protected override onConnection(connection: FeedState, since: number): void {
    this.store.update(({ refused, ...board }) => ({
      ...board,
      connection,
      since,
      ...(refused && connection !== "live" ? { refused } : {}),
    }));
    if (connection === "live") {
      this.deps.onLive?.();
    }
  }

  protected override onOrder({ order }: OrderMessage): void {
    const before = this.store.value.orders.get(order.orderId);
    this.store.update((board) => this.pruned({ ...board, orders: withOrder(board.orders, order) }));
    const after = this.store.value.orders.get(order.orderId);
    if (after !== undefined && isReady(after) && before?.state !== "COMPLETED") {
      this.deps.onReady?.();
    }
    this.save();
  }

  protected override onQueue(message: QueueMessage): void {
    this.queueKnown = true;
    this.store.update((board) => withQueue(board, message, this.now()));
  }

  protected override onCode(message: CodeMessage): void {
    if (isAboutAnotherCode(this.store.value, message)) {
      void this.codes.fetch();
    }
    this.store.update((board) => withUses(board, message));
  }

  /** Other settings may mean another code; a `code` message follows when the codes' service knows of them. */
  protected override onShop(shop: Shop): void {
    const before = this.store.value.shop?.version;
    super.onShop(shop);
    if (before !== undefined && shop.version > before) {
      void this.codes.fetch();
    }
  }

  private connect(): void {
    const { api, shop } = this.deps;
    this.subscribe({
      grant: () => openConnection(api, shop, "display"),
      release: (clientId) => endConnection(api, shop, clientId),
      snapshot: () => this.readAll(),
      lookAgain: () => this.readOrders(),
      onRefused: (refused) => {
        this.store.update((board) => ({ ...board, refused }));
        this.retryTimer = setTimeout(() => this.connect(), tryAgainMillis);
      },
    });
  }

  private async readAll(): Promise<void> {
    const { api, shop: shopId } = this.deps;
    const [{ orders, newOrder }, shop] = await Promise.all([
      readBoard(api, shopId),
      readShop(api, shopId),
      this.codes.fetch(),
    ]);
    const { full } = shop;
    this.store.update(({ knownAt, ...board }) =>
      this.pruned({
        ...(knownAt === undefined ? withShop(board, shop) : { ...board, shop }),
        orders: this.merged(board.orders, orders),
        ...(newOrder && !this.queueKnown ? { newOrder: untold(newOrder, this.now()) } : {}),
        ...(full !== undefined && !this.queueKnown ? { full } : {}),
      }),
    );
    this.save();
  }

  private async readOrders(): Promise<void> {
    const { orders } = await readBoard(this.deps.api, this.deps.shop);
    this.store.update((board) => this.pruned({ ...board, orders: this.merged(board.orders, orders) }));
    this.save();
  }

  private pruned(board: Board): Board {
    return { ...board, orders: withoutEnded(board.orders, this.now(), readyForMillis(board.shop)) };
  }

  private save(): void {
    this.last.save(this.store.value, this.now());
  }
}
