import type { OrderAction } from "@serverlesspresso/kit/api/actions.ts";
import type { Choice } from "@serverlesspresso/kit/api/orders.ts";
import { attempt } from "@serverlesspresso/kit/api/narrow.ts";
import { asProblem, type ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { toOrder, type Accepted, type OrderAnswer, type Shop } from "@serverlesspresso/kit/api/types.ts";
import type { LastKnown } from "@serverlesspresso/kit/offline/lastKnown.ts";
import type { FeedState } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import { LiveModel, type LiveDeps } from "@serverlesspresso/kit/realtime/liveModel.ts";
import type { OrderMessage, QueueMessage } from "@serverlesspresso/kit/realtime/messages.ts";
import type { RefusalMessage } from "@serverlesspresso/kit/realtime/ownRequests.ts";
import { onComingBack } from "./comingBack.ts";
import { CustomerApi } from "./customerApi.ts";
import { lastVisit, type Remembered } from "./lastVisit.ts";
import { noticeFor, noticeHere, noticeOfRemade } from "./notices.ts";
import { watchingOpening } from "./openingWatch.ts";
import type { OrderTokens } from "./orderTokens.ts";
import { OtherOrder } from "./otherOrder.ts";
import { remembering } from "./remembering.ts";
import {
  emptyVisit,
  following,
  isAnswerDue,
  isLongOver,
  isMoved,
  withAnswer,
  withConnection,
  withNotice,
  withOverdue,
  withQueue,
  withRefusal,
  withShopAndOutlook,
  type Notice,
  type Pending,
  type Visit,
} from "./visitState.ts";

interface OrderDeps extends LiveDeps {
  readonly tokens: OrderTokens;
}

/** One phone at one shop: scans, orders, and follows what becomes of its order. */
export class OrderModel extends LiveModel<Visit, OrderDeps> {
  readonly customer: CustomerApi;
  /** Goes on beside the order that is on show. */
  readonly other: OtherOrder;
  private readonly last: LastKnown<Remembered>;
  private code: string | undefined;
  private unlisten: readonly (() => void)[] = [];

  constructor(deps: OrderDeps) {
    super(deps, emptyVisit);
    this.customer = new CustomerApi(deps);
    this.other = new OtherOrder(deps, this.customer, () => deps.tokens.forgetOther());
    this.last = lastVisit(deps.shop);
  }

  /** The code that was read last. */
  get presented(): string | undefined {
    return this.code;
  }

  start(code: string | undefined): void {
    this.unlisten = [
      onComingBack(() => this.refresh()),
      this.deps.tokens.onChangeElsewhere(() => this.followOtherTab()),
      remembering(this.store, this.last, () => this.now()),
      watchingOpening(
        this.store,
        () => this.readShop(),
        () => this.now(),
      ),
    ];
    void (code === undefined ? this.goOn() : this.present(code));
  }

  override stop(): void {
    this.unlisten.forEach((end) => end());
    this.other.stop();
    super.stop();
  }

  /** A code that was just read. */
  present(code: string): Promise<void> {
    this.code = code;
    return this.scan();
  }

  /** The code that was read last, once more. */
  async scan(): Promise<void> {
    this.unsubscribe();
    this.store.update(({ shop }) => ({ ...emptyVisit, stage: "scanning", ...(shop ? { shop } : {}) }));
    try {
      const scan = await this.customer.present(this.code ?? "");
      const known = this.customer.tokenOf(scan.orderId) !== undefined;
      this.deps.tokens.add(scan, this.now());
      this.follow(scan.orderId, known ? "sameCode" : undefined);
    } catch (error) {
      await this.scanFailed(asProblem(error));
    }
  }

  async choose(choice: Choice): Promise<void> {
    await this.send("choose", (orderId) => this.customer.choose(orderId, choice));
  }

  cancel(): Promise<void> {
    return this.act("cancel", "CANCEL");
  }

  /** The customer has the drink, or does not have it after all. */
  collect(hasIt: boolean): Promise<void> {
    return hasIt ? this.act("collect", "COLLECT") : this.act("recall", "RECALL");
  }

  /** The same drink once more, since it was not made in time. */
  again(): Promise<void> {
    return this.act("again", "REMAKE");
  }

  /** The order that was followed is over: on to the other one that goes on, or back to the beginning. */
  close(): void {
    this.unsubscribe();
    this.deps.tokens.forgetCurrent();
    this.goOn();
  }

  /** Shows the other order, which changes places with this one. */
  turnToOther(): void {
    const { other } = this.deps.tokens;
    if (other !== undefined) {
      this.follow(other);
    }
  }

  protected override unsubscribe(): void {
    this.customer.giveUp();
    super.unsubscribe();
  }

  protected override onOrder(message: OrderMessage): void {
    this.update(message);
  }

  protected override onQueue(message: QueueMessage): void {
    this.store.update((visit) => withQueue(visit, message));
  }

  protected override onShop(shop: Shop): void {
    this.store.update((visit) => withShopAndOutlook(visit, shop));
  }

  protected override onRefusal({ order, refusal }: RefusalMessage): void {
    if (order.orderId === this.store.value.orderId) {
      this.store.update((visit) => withRefusal(visit, refusal));
    }
  }

  protected override onConnection(connection: FeedState, since: number): void {
    this.store.update((visit) => withConnection(visit, connection, since));
  }

  private goOn(): void {
    const orderId = this.deps.tokens.goingOn(this.now());
    if (orderId === undefined) {
      this.showShop();
    } else {
      this.follow(orderId);
    }
  }

  /** Whoever opens an old code again, but has an order that goes on, wants to see that order. */
  private async scanFailed(problem: ApiProblem): Promise<void> {
    if (problem.aborted) {
      return;
    }
    const current = problem.temporary ? undefined : this.deps.tokens.goingOn(this.now());
    if (current !== undefined && (await this.customer.goesOn(current))) {
      this.follow(current, noticeHere(problem));
      return;
    }
    if (problem.code === "SHOP_CLOSED") {
      await this.readShop().catch(() => {});
    }
    this.store.update((visit) => ({ ...visit, stage: "scan-failed", problem }));
  }

  /** Without an order to follow, all there is to know is the shop. */
  private showShop(): void {
    const shop = this.store.value.shop ?? this.last.restore(this.now())?.value.shop;
    this.store.update(() => ({ ...emptyVisit, ...(shop ? { shop } : {}) }));
    this.refreshShop();
  }

  private refreshShop(): void {
    this.readShop().catch((error: unknown) =>
      this.store.update((visit) => ({ ...visit, problem: asProblem(error) })),
    );
  }

  private refresh(): void {
    const { stage, problem } = this.store.value;
    if (stage === "idle") {
      this.refreshShop();
    } else if (stage === "scan-failed") {
      void (problem?.status === 0 ? this.scan() : this.readShop().catch(() => {}));
    }
  }

  private followOtherTab(): void {
    const { current } = this.deps.tokens;
    const { stage, orderId } = this.store.value;
    if (current !== undefined && current !== orderId && stage !== "scanning") {
      this.follow(current);
    }
  }

  private follow(orderId: string, notice?: Notice): void {
    this.deps.tokens.turnTo(orderId);
    this.other.follow(this.deps.tokens.other);
    this.store.update((visit) => following(visit, orderId, this.last.restore(this.now()), notice));
    this.subscribe({
      grant: () => this.customer.grant(orderId),
      snapshot: () => this.readAll(orderId),
      onRefused: () => this.close(),
    });
    this.expectAnswer(orderId);
  }

  private update(answer: OrderAnswer): void {
    const { order } = answer;
    this.store.update((visit) => withAnswer(visit, answer));
    if (order.reason === "ALREADY_ORDERING" && order.activeOrderId !== undefined) {
      this.follow(order.activeOrderId, "alreadyOrdering");
    }
    if (order.remadeAs !== undefined && order.orderId === this.store.value.orderId) {
      this.deps.tokens.turnFrom(order.orderId, order.remadeAs, this.now());
      this.follow(order.remadeAs, noticeOfRemade(order));
    }
  }

  private async readAll(orderId: string): Promise<void> {
    const [answer] = await Promise.all([this.customer.order(orderId), this.readShop()]);
    const now = this.now();
    const over = isLongOver(answer?.order, this.deps.tokens.ageOf(orderId, now), now);
    const { order, knownFrom } = this.store.value;
    if (over && (order === undefined || knownFrom !== undefined)) {
      this.close();
    } else if (answer !== undefined) {
      this.update(answer);
    }
  }

  private async readShop(): Promise<void> {
    this.onShop(await this.customer.shop());
  }

  private async act(pending: Pending, action: OrderAction): Promise<void> {
    const version = this.store.value.order?.version;
    await this.send(pending, (orderId) => this.customer.act(orderId, action, version));
  }

  private async send(pending: Pending, send: (orderId: string) => Promise<Accepted>): Promise<void> {
    const { orderId } = this.store.value;
    if (orderId === undefined) {
      return;
    }
    this.store.update((visit) => ({ ...withNotice(visit, undefined), pending }));
    try {
      await this.request(() => send(orderId));
      this.expectAnswer(orderId);
    } catch (error) {
      this.sendingFailed(pending, asProblem(error));
    }
  }

  private sendingFailed(pending: Pending, problem: ApiProblem): void {
    if (problem.aborted) {
      return;
    }
    const order = attempt(toOrder, problem.members["order"]);
    const before = this.store.value.order;
    if (order !== undefined) {
      this.update({ order });
    } else if (problem.status === 409 || problem.status === 422) {
      void this.readAll(this.store.value.orderId ?? "").catch(() => {});
    }
    const after = this.store.value.order;
    const moved = after !== undefined && isMoved(after, before);
    this.store.update((visit) => withNotice(visit, moved ? undefined : noticeFor(pending, problem)));
  }

  /** Expects the order to be admitted, or what was requested to happen. */
  private expectAnswer(orderId: string): void {
    this.answers.expect(orderId, {
      isDue: () => isAnswerDue(this.store.value),
      look: () => this.readAll(orderId),
      onOverdue: (lookFailed) => this.store.update((visit) => withOverdue(visit, lookFailed)),
    });
  }
}
