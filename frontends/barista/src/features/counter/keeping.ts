import { readBoard } from "@serverlesspresso/kit/api/board.ts";
import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { endConnection, openConnection } from "@serverlesspresso/kit/api/connections.ts";
import { isRecord } from "@serverlesspresso/kit/api/json.ts";
import { asProblem, type ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { readFigures, setAvailable, type Figures } from "@serverlesspresso/kit/api/shop.ts";
import type { Order, Shop } from "@serverlesspresso/kit/api/types.ts";
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
  withHeld,
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
  /** An order has just come to be made. */
  readonly onNewOrder?: () => void;
}

const answerDueMillis = 6_000;
const answerDueWhileLostMillis = 1_500;
export const holdMillis = 5_000;

/** Keeps the counter: follows its orders, and asks for what the barista wants done. */
export class Keeping {
  readonly store = new Store<Counter>(empty);
  private readonly feed: LiveFeed;
  private told = new Set<string>();
  private readonly requests = new Set<string>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly earlyRefusals = new Map<string, Notice>();

  constructor(private readonly around: Surroundings) {
    this.feed = new LiveFeed({
      transport: around.transport,
      grant: () => openConnection(around.api, around.shop, "barista"),
      release: (clientId) => endConnection(around.api, around.shop, clientId),
      onOpening: () => (this.told = new Set()),
      snapshot: () => this.readAll(),
      onMessage: (message) => this.receive(message),
      onState: (connection, since) => this.store.update((counter) => ({ ...counter, connection, since })),
      now: () => around.clock.now(),
      onRefused: (shut) => this.store.update((counter) => ({ ...counter, shut })),
    });
  }

  start(): void {
    globalThis.addEventListener("pagehide", this.onLeaving);
    document.addEventListener("visibilitychange", this.onLeaving);
    this.feed.start();
  }

  stop(): void {
    globalThis.removeEventListener("pagehide", this.onLeaving);
    document.removeEventListener("visibilitychange", this.onLeaving);
    void this.sendHeld();
    this.feed.stop();
  }

  /** Sends what is held, stops, and ends the connection at the services. */
  async leave(): Promise<void> {
    await this.sendHeld();
    this.stop();
    await this.feed.leave();
  }

  /** True while something is asked for or about to be. */
  busy(): boolean {
    return this.store.value.asked.size + this.store.value.held.size > 0;
  }

  dismiss(): void {
    this.store.update((counter) => withNotice(counter, undefined));
  }

  /**
   * Taking and giving back undo each other and are asked for at once. What has ended cannot be brought back, and the
   * customer is called as soon as it is known: so these wait here, where undoing needs nobody else.
   */
  act(order: Order, action: Action, reason?: string): Promise<void> {
    if (action === "MAKE" || action === "UNMAKE") {
      return this.send(order, action);
    }
    const held = {
      version: order.version,
      action,
      at: this.around.clock.now(),
      ...(reason ? { reason } : {}),
    };
    this.store.update((counter) => withHeld(withNotice(counter, undefined), order.orderId, held));
    clearTimeout(this.timers.get(order.orderId));
    this.timers.set(
      order.orderId,
      setTimeout(() => void this.now(order.orderId), holdMillis),
    );
    return Promise.resolve();
  }

  undo(orderId: string): void {
    clearTimeout(this.timers.get(orderId));
    this.timers.delete(orderId);
    this.store.update((counter) => withHeld(counter, orderId, undefined));
  }

  /** Asks for what is held without waiting any longer. */
  async now(orderId: string): Promise<void> {
    const { held, orders } = this.store.value;
    const [waits, order] = [held.get(orderId), orders.get(orderId)];
    this.undo(orderId);
    if (waits !== undefined && order !== undefined) {
      await this.send(order, waits.action, waits.reason);
    }
  }

  /** Before this page goes away: done is done, nobody is there to undo it. */
  async sendHeld(): Promise<void> {
    await Promise.all([...this.store.value.held.keys()].map((orderId) => this.now(orderId)));
  }

  /** A page that is hidden may never be seen again. */
  private readonly onLeaving = ({ type }: Event): void => {
    if (type === "pagehide" || document.visibilityState === "hidden") {
      void this.sendHeld();
    }
  };

  lookAgain(): Promise<void> {
    return this.readAll().catch((error: unknown) => {
      this.store.update((counter) => withNotice(counter, problemNotice(asProblem(error))));
    });
  }

  private async send(order: Order, action: Action, reason?: string): Promise<void> {
    this.store.update((counter) => withAsked(withNotice(counter, undefined), order, action));
    try {
      const { requestId } = await this.around.api.json<{ requestId: string }>(
        `${this.path}/orders/${order.orderId}/actions`,
        {
          method: "POST",
          body: { action, version: order.version, ...(reason ? { reason } : {}) },
          keepalive: true,
          repeatable: true,
        },
      );
      this.requests.add(requestId);
      this.store.update((counter) => withAsked(counter, order, action));
      this.tellRefusal(order.orderId, this.earlyRefusals.get(requestId));
      const live = this.store.value.connection === "live";
      setTimeout(() => this.lookForAnswer(order), live ? answerDueMillis : answerDueWhileLostMillis);
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
    const before = this.store.value.orders.get(order.orderId);
    if (order.state === "QUEUED" && (before === undefined || before.state === "CHOOSING")) {
      this.around.onNewOrder?.();
    }
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
    const waits = () => this.store.value.asked.get(order.orderId)?.version === order.version;
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
