import { readBoard } from "@serverlesspresso/kit/api/board.ts";
import { endConnection, openConnection } from "@serverlesspresso/kit/api/connections.ts";
import { attempt } from "@serverlesspresso/kit/api/narrow.ts";
import type { OrderAction } from "@serverlesspresso/kit/api/actions.ts";
import { readOrder, requestAction, takeOrder, type Choice } from "@serverlesspresso/kit/api/orders.ts";
import { asProblem, type ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { readShop, setAvailable, setOpen } from "@serverlesspresso/kit/api/shop.ts";
import {
  hasEnded,
  toOrder,
  type Order,
  type Shop,
  type TakenOrder,
} from "@serverlesspresso/kit/api/types.ts";
import { LiveModel, type LiveDeps } from "@serverlesspresso/kit/realtime/liveModel.ts";
import type { OrderMessage } from "@serverlesspresso/kit/realtime/messages.ts";
import type { RefusalMessage } from "@serverlesspresso/kit/realtime/ownRequests.ts";
import { isNotMade, readyForMillis, withOrder, withoutOld } from "@serverlesspresso/kit/state/orders.ts";
import {
  empty,
  problemNotice,
  refusalNotice,
  withAsked,
  withHeld,
  withNotice,
  withOrders,
  withoutAsked,
  withoutNotices,
  type Counter,
  type Notice,
} from "./counterState.ts";
import { HeldActions } from "./heldActions.ts";
import { holdTime, isHeld } from "./holdTime.ts";
import { quickerThan, takenFrom } from "./quicker.ts";
import { isDone, UnansweredActions, type Wanted } from "./unanswered.ts";

interface CounterDeps extends LiveDeps {
  /** The id of who works here now. */
  readonly me?: () => string;
  /** The first name of who uses the tablet, if it is the shop's. */
  readonly user?: (() => string | undefined) | undefined;
  /** An order has just come to be made. */
  readonly onNewOrder?: () => void;
  /** A drink was not made in time. */
  readonly onNotMade?: () => void;
}

const answerDueWhileLostMillis = 1_500;

/** The counter of a shop: follows its orders, and requests what the barista wants done. */
export class CounterModel extends LiveModel<Counter, CounterDeps> {
  private readonly held = new HeldActions((orderId) => this.sendHeld(orderId));
  private readonly unanswered: UnansweredActions;

  constructor(deps: CounterDeps) {
    super(deps, empty);
    this.unanswered = new UnansweredActions(deps.shop, deps);
  }

  start(): void {
    const { api, shop } = this.deps;
    this.held.start();
    this.subscribe({
      grant: () => openConnection(api, shop, "barista"),
      release: (clientId) => endConnection(api, shop, clientId),
      snapshot: async () => {
        await this.readAll();
        this.unanswered.leftIn(this.store.value).forEach(([order, wanted]) => void this.send(order, wanted));
      },
      lookAgain: () => this.readOrders(),
      onRefused: (refused) => this.store.update((counter) => ({ ...counter, refused })),
    });
  }

  override stop(): void {
    this.held.stop();
    super.stop();
  }

  /** Sends what is held, stops, and ends the connection at the services. */
  override async leave(): Promise<void> {
    await this.held.sendAll();
    await super.leave();
  }

  /** True while a request is not answered, or about to be sent. */
  busy(): boolean {
    return this.store.value.asked.size + this.store.value.held.size > 0;
  }

  dismiss(notice: Notice): void {
    this.store.update((counter) => ({
      ...counter,
      notices: counter.notices.filter((other) => other !== notice),
    }));
  }

  /**
   * Taking and giving back undo each other, as handing out and calling back do, and are requested at once. What has
   * ended cannot be brought back, and the customer is called as soon as it is known: so these are held here, where
   * undoing needs nobody else, unless the deadline of the order is too near.
   */
  async act(order: Order, action: OrderAction, reason?: string): Promise<void> {
    this.store.update(withoutNotices);
    await this.sendOrHold(order, action, reason);
  }

  /** The same for several orders, each by a request of its own: one that is refused says so, and the others go on. */
  async actTogether(orders: readonly Order[], action: OrderAction): Promise<void> {
    this.store.update(withoutNotices);
    await Promise.all(orders.map((order) => this.sendOrHold(order, action)));
  }

  private async sendOrHold(order: Order, action: OrderAction, reason?: string): Promise<void> {
    const now = this.now();
    const millis = isHeld(order, action) ? holdTime(order, action, now) : 0;
    if (millis === 0) {
      await this.send(order, { action, reason });
      return;
    }
    const held = { version: order.version, action, at: now, ...(reason ? { reason } : {}) };
    this.unanswered.add(order, held);
    this.store.update((counter) => withHeld(counter, order.orderId, held));
    this.held.hold(order.orderId, millis);
  }

  /** What was not made is left as it is, and shown no more on this screen. */
  leaveIt(orderId: string): void {
    this.store.update((counter) => ({ ...counter, left: new Set(counter.left).add(orderId) }));
  }

  undo(orderId: string): void {
    this.held.drop(orderId);
    this.unanswered.remove(orderId);
    this.store.update((counter) => withHeld(counter, orderId, undefined));
  }

  /** Requests all that is held, before somebody else goes on here. */
  sendAllHeld(): void {
    void this.held.sendAll();
  }

  /** Requests what is held without waiting any longer. */
  sendNow(orderId: string): Promise<void> {
    return this.held.sendNow(orderId);
  }

  /** Takes an order at the counter. It comes to the board as others do; or it comes as one that was turned away. */
  async take(key: string, choice: Choice): Promise<TakenOrder> {
    const { api, shop } = this.deps;
    const taken = await takeOrder(api, shop, key, choice);
    const { orderId } = taken;
    this.answers.expect(orderId, {
      isDue: () => !this.store.value.orders.has(orderId),
      look: async () => this.update((await readOrder(api, shop, orderId)).order),
      onOverdue: () => this.store.update((counter) => withNotice(counter, { key: "takingLonger" })),
    });
    return taken;
  }

  /** Reads everything over HTTP once, for a barista who does not want to wait for the connection. */
  async refresh(): Promise<void> {
    try {
      await this.readAll();
    } catch (error) {
      this.store.update((counter) => withNotice(counter, problemNotice(asProblem(error))));
    }
  }

  async toggleShop(): Promise<void> {
    await this.changeShop((shop) => setOpen(this.deps.api, shop, !shop.open));
  }

  /** Marks a drink as sold out, or as there again. */
  async setAvailable(drinkId: string, available: boolean): Promise<void> {
    await this.changeShop((shop) => setAvailable(this.deps.api, shop, drinkId, available));
  }

  protected override onOrder({ order }: OrderMessage): void {
    this.update(order);
  }

  protected override onRefusal({ order, refusal }: RefusalMessage): void {
    const done = isDone(order, refusal.action);
    const quicker = quickerThan(this.deps.me?.(), refusal.action, order);
    const notice = done ? undefined : (quicker ?? refusalNotice(refusal.refusal, order.number));
    this.store.update((counter) => withNotice(withoutAsked(counter, order.orderId), notice));
  }

  private update(order: Order): void {
    const before = this.store.value.orders.get(order.orderId);
    if (order.state === "QUEUED" && (before === undefined || before.state === "CHOOSING")) {
      this.deps.onNewOrder?.();
    }
    const me = this.deps.me?.();
    this.store.update((counter) => withNotice(counter, takenFrom(me, before, order)));
    if (isNotMade(order) && before !== undefined && !hasEnded(before)) {
      this.deps.onNotMade?.();
    }
    const now = this.now();
    this.store.update((counter) => {
      const orders = withoutOld(withOrder(counter.orders, order), now, readyForMillis(counter.shop));
      return withOrders(counter, orders, me);
    });
  }

  private async sendHeld(orderId: string): Promise<void> {
    const { held, orders } = this.store.value;
    const [action, order] = [held.get(orderId), orders.get(orderId)];
    this.undo(orderId);
    if (action !== undefined && order !== undefined) {
      await this.send(order, action);
    }
  }

  private async send(order: Order, { action, reason, user }: Wanted): Promise<void> {
    const { api, shop } = this.deps;
    const body = { action, version: order.version, ...(reason ? { reason } : {}) };
    this.unanswered.add(order, { action, reason, user });
    this.store.update((counter) => withAsked(counter, order, action));
    try {
      const more = { keepalive: true, ...(user ? { user } : {}) };
      await this.request(() => requestAction(api, shop, order.orderId, body, more));
      this.unanswered.remove(order.orderId);
      this.expectAnswer(order);
    } catch (error) {
      await this.sendingFailed(order, action, asProblem(error));
    }
  }

  private async sendingFailed(order: Order, action: OrderAction, problem: ApiProblem): Promise<void> {
    if (!this.held.pageIsLeft) {
      this.unanswered.remove(order.orderId);
    }
    const current = attempt(toOrder, problem.members["order"]);
    if (current !== undefined) {
      this.update(current);
    } else if (problem.status === 409 || problem.status === 404 || problem.code === "NOT_YOURS") {
      await this.readOrders().catch(() => {});
    }
    const done = current !== undefined && isDone(current, action);
    const lost = this.quickerWith(order, action, problem) ?? problemNotice(problem, order.number);
    this.store.update((counter) => withNotice(withoutAsked(counter, order.orderId), done ? undefined : lost));
  }

  /** Who has won the race for an order, if that is why the request was refused. */
  private quickerWith(order: Order, action: OrderAction, problem: ApiProblem): Notice | undefined {
    const now = this.store.value.orders.get(order.orderId);
    const lost = problem.status === 409 || problem.code === "NOT_YOURS";
    return lost && now !== undefined ? quickerThan(this.deps.me?.(), action, now, order) : undefined;
  }

  private expectAnswer({ orderId, version, number }: Order): void {
    const notice = { key: "takingLonger", ...(number ? { number } : {}) } as const;
    this.answers.expect(
      orderId,
      {
        isDue: () => this.store.value.asked.get(orderId)?.version === version,
        look: () => this.readOrders(),
        onOverdue: () => this.store.update((counter) => withNotice(withoutAsked(counter, orderId), notice)),
      },
      this.store.value.connection === "live" ? undefined : answerDueWhileLostMillis,
    );
  }

  private async changeShop(change: (shop: Shop) => Promise<Shop>): Promise<void> {
    const { shop } = this.store.value;
    if (shop === undefined) {
      return;
    }
    this.store.update((counter) => ({ ...withoutNotices(counter), shopChanging: true }));
    try {
      this.onShop(await change(shop));
    } catch (error) {
      const notice = problemNotice(asProblem(error));
      await this.readShop().catch(() => {});
      this.store.update((counter) => withNotice(counter, notice));
    } finally {
      this.store.update((counter) => ({ ...counter, shopChanging: false }));
    }
  }

  private async readAll(): Promise<void> {
    await Promise.all([this.readOrders(), this.readShop()]);
  }

  private async readOrders(): Promise<void> {
    const { orders } = await readBoard(this.deps.api, this.deps.shop, ["EXPIRED"]);
    this.store.update((counter) =>
      withOrders(counter, this.merged(counter.orders, orders), this.deps.me?.()),
    );
  }

  private async readShop(): Promise<void> {
    this.onShop(await readShop(this.deps.api, this.deps.shop));
  }
}
