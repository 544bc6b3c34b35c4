import { readBoard } from "@serverlesspresso/kit/api/board.ts";
import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { isRecord } from "@serverlesspresso/kit/api/json.ts";
import { asProblem, type ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { readFigures, setAvailable, type Figures } from "@serverlesspresso/kit/api/shop.ts";
import type { Grant, Order, Shop } from "@serverlesspresso/kit/api/types.ts";
import { LiveFeed } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import type { LiveMessage, OrderMessage } from "@serverlesspresso/kit/realtime/messages.ts";
import type { Transport } from "@serverlesspresso/kit/realtime/transport.ts";
import { withOrder, withoutOld, withSnapshot } from "@serverlesspresso/kit/state/orders.ts";
import { Store } from "@serverlesspresso/kit/state/store.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import {
  empty,
  problemNotice,
  refusalNotice,
  withAsked,
  withNotice,
  withOrders,
  withoutAsked,
  withShop,
  type Action,
  type Counter,
  type Notice,
} from "./counterState.ts";

interface Surroundings {
  readonly shop: string;
  readonly api: ApiClient;
  readonly clock: ServerClock;
  readonly transport: Transport;
}

const answerDueMillis = 6_000;

/** Keeps the counter: follows its orders, and asks for what the barista wants done. */
export class Keeping {
  readonly store = new Store<Counter>(empty);
  private readonly feed: LiveFeed;
  private told = new Set<string>();
  private readonly requests = new Set<string>();
  private readonly earlyRefusals = new Map<string, Notice>();

  constructor(private readonly around: Surroundings) {
    this.feed = new LiveFeed({
      transport: around.transport,
      grant: () =>
        around.api.json<Grant>(`${this.path}/connections`, { method: "POST", body: { screen: "barista" } }),
      onOpening: () => (this.told = new Set()),
      snapshot: () => this.readAll(),
      onMessage: (message) => this.receive(message),
      onState: (connection) => this.store.update((counter) => ({ ...counter, connection })),
      onRefused: (shut) => this.store.update((counter) => ({ ...counter, shut })),
    });
  }

  start(): void {
    this.feed.start();
  }

  stop(): void {
    this.feed.stop();
  }

  dismiss(): void {
    this.store.update((counter) => withNotice(counter, undefined));
  }

  async act(order: Order, action: Action, reason?: string): Promise<void> {
    this.store.update((counter) => withAsked(withNotice(counter, undefined), order));
    try {
      const { requestId } = await this.around.api.json<{ requestId: string }>(
        `${this.path}/orders/${order.orderId}/actions`,
        { method: "POST", body: { action, version: order.version, ...(reason ? { reason } : {}) } },
      );
      this.requests.add(requestId);
      this.store.update((counter) => withAsked(counter, order));
      this.tellRefusal(order.orderId, this.earlyRefusals.get(requestId));
      setTimeout(() => this.lookForAnswer(order), answerDueMillis);
    } catch (error) {
      await this.actingFailed(order, asProblem(error));
    }
  }

  async toggleShop(): Promise<void> {
    await this.changeShop((shop) =>
      this.around.api.json<Shop>(this.path, {
        method: "PATCH",
        body: { open: !shop.open },
        ifMatch: `"${shop.version}"`,
      }),
    );
  }

  /** Sold out, or there again. */
  async offer(drinkId: string, available: boolean): Promise<void> {
    await this.changeShop((shop) => setAvailable(this.around.api, shop, drinkId, available));
  }

  /** Those of a day, or of today. */
  figures(day?: string): Promise<Figures> {
    return readFigures(this.around.api, this.around.shop, day);
  }

  private async changeShop(change: (shop: Shop) => Promise<Shop>): Promise<void> {
    const { shop } = this.store.value;
    if (shop === undefined) {
      return;
    }
    this.store.update((counter) => ({ ...withNotice(counter, undefined), shopChanging: true }));
    try {
      const changed = await change(shop);
      this.store.update((counter) => withShop(counter, changed));
    } catch (error) {
      const problem = asProblem(error);
      await this.readShop().catch(() => {});
      this.store.update((counter) => withNotice(counter, problemNotice(problem)));
    } finally {
      this.store.update((counter) => ({ ...counter, shopChanging: false }));
    }
  }

  private receive(message: LiveMessage): void {
    if (message.type === "shop") {
      this.store.update((counter) => withShop(counter, message.shop));
    } else if (message.type === "order") {
      this.take(message.order);
      this.hearRefusal(message);
    }
  }

  /** Only who asked is told that it was refused; the message may overtake the answer to the request. */
  private hearRefusal({ order, refusal }: OrderMessage): void {
    if (refusal === undefined) {
      return;
    }
    const notice = refusalNotice(refusal.refusal, order.number);
    if (this.requests.has(refusal.requestId)) {
      this.tellRefusal(order.orderId, notice);
    } else {
      this.earlyRefusals.set(refusal.requestId, notice);
    }
  }

  private tellRefusal(orderId: string, notice: Notice | undefined): void {
    if (notice !== undefined) {
      this.store.update((counter) => withNotice(withoutAsked(counter, orderId), notice));
    }
  }

  private take(order: Order): void {
    this.told.add(order.orderId);
    const now = this.around.clock.now();
    this.store.update((counter) => withOrders(counter, withoutOld(withOrder(counter.orders, order), now)));
  }

  private async actingFailed(order: Order, problem: ApiProblem): Promise<void> {
    const current = problem.members["order"];
    if (isRecord(current)) {
      this.take(current as unknown as Order);
    } else if (problem.status === 409 || problem.status === 404) {
      await this.readOrders().catch(() => {});
    }
    this.store.update((counter) =>
      withNotice(withoutAsked(counter, order.orderId), problemNotice(problem, order.number)),
    );
  }

  /** The answer comes as a message. Should it get lost, one look at the board tells. */
  private lookForAnswer(order: Order): void {
    const waits = () => this.store.value.asked.get(order.orderId) === order.version;
    if (!waits()) {
      return;
    }
    this.readOrders()
      .catch(() => {})
      .finally(() => {
        if (waits()) {
          const notice = { key: "takingLonger", ...(order.number ? { number: order.number } : {}) } as const;
          this.store.update((counter) => withNotice(withoutAsked(counter, order.orderId), notice));
        }
      });
  }

  private async readAll(): Promise<void> {
    await Promise.all([this.readOrders(), this.readShop()]);
  }

  private async readOrders(): Promise<void> {
    const { orders } = await readBoard(this.around.api, this.around.shop);
    this.store.update((counter) => withOrders(counter, withSnapshot(counter.orders, orders, this.told)));
  }

  private async readShop(): Promise<void> {
    const shop = await this.around.api.json<Shop>(this.path);
    this.store.update((counter) => withShop(counter, shop));
  }

  private get path(): string {
    return `/api/shops/${this.around.shop}`;
  }
}
