import { isRecord } from "@serverlesspresso/kit/api/json.ts";
import type { OrderAnswer } from "@serverlesspresso/kit/api/orders.ts";
import { asProblem, type ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { hasEnded, type Order } from "@serverlesspresso/kit/api/types.ts";
import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import type { LastKnown } from "@serverlesspresso/kit/offline/lastKnown.ts";
import { LiveFeed } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import type { LiveMessage } from "@serverlesspresso/kit/realtime/messages.ts";
import type { Transport } from "@serverlesspresso/kit/realtime/transport.ts";
import { Store } from "@serverlesspresso/kit/state/store.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { onComingBack } from "./comingBack.ts";
import { Counter } from "./counter.ts";
import type { KeptOrders } from "./keptOrders.ts";
import { lastVisit, worthRemembering, type Remembered } from "./lastVisit.ts";
import { noticeFor } from "./notices.ts";
import {
  atTheDoor,
  withConnection,
  withExpectedWait,
  withNotice,
  withOrder,
  withQueue,
  withRefusal,
  withShop,
  type Notice,
  type Visit,
} from "./visitState.ts";

interface Surroundings {
  readonly shop: string;
  readonly api: ApiClient;
  readonly clock: ServerClock;
  readonly transport: Transport;
  readonly kept: KeptOrders;
}

const answerDueMillis = 6_000;
const endedShownMillis = 30 * 60_000;
const admissionDueMillis = 2 * 60_000;

/** One phone at one shop: scans, orders, and follows what becomes of it. */
export class Visiting {
  readonly store = new Store<Visit>(atTheDoor);
  readonly counter: Counter;
  private readonly last: LastKnown<Remembered>;
  private feed: LiveFeed | undefined;
  private overdue: ReturnType<typeof setTimeout> | undefined;
  private code: string | undefined;
  private endings: readonly (() => void)[] = [];

  constructor(private readonly around: Surroundings) {
    this.counter = new Counter(around);
    this.last = lastVisit(around.shop);
  }

  get mayScanAgain(): boolean {
    return this.code !== undefined;
  }

  start(code: string | undefined): void {
    this.endings = [
      onComingBack(() => this.lookAgain()),
      this.around.kept.onElsewhere(() => this.followOtherTab()),
      this.store.subscribe(() => this.remember()),
    ];
    if (code !== undefined) {
      void this.present(code);
      return;
    }
    const { current } = this.around.kept;
    if (current !== undefined && this.counter.tokenOf(current) !== undefined) {
      this.follow(current);
    } else {
      this.wait();
    }
  }

  stop(): void {
    this.endings.forEach((end) => end());
    this.unfollow();
  }

  /** A code that was just read. */
  present(code: string): Promise<void> {
    this.code = code;
    return this.scan();
  }

  /** The code that was read last, once more. */
  async scan(): Promise<void> {
    this.unfollow();
    this.store.update(({ shop }) => ({ ...atTheDoor, stage: "scanning", ...(shop ? { shop } : {}) }));
    try {
      const scan = await this.counter.present(this.code ?? "");
      const known = this.counter.tokenOf(scan.orderId) !== undefined;
      this.around.kept.keep(scan, this.now());
      this.follow(scan.orderId, known ? "sameCode" : undefined);
    } catch (error) {
      await this.scanFailed(asProblem(error));
    }
  }

  async choose(drinkId: string, options: Readonly<Record<string, string>>): Promise<void> {
    await this.send("choose", (orderId) => this.counter.choose(orderId, drinkId, options));
  }

  async cancel(): Promise<void> {
    const version = this.store.value.order?.version;
    await this.send("cancel", (orderId) => this.counter.cancel(orderId, version));
  }

  /** Back to the door: the order that was followed is over. */
  leave(): void {
    this.unfollow();
    this.around.kept.leave();
    this.wait();
  }

  /** Whoever opens an old code again, but has an order that goes on, wants to see that order. */
  private async scanFailed(problem: ApiProblem): Promise<void> {
    if (problem.aborted) {
      return;
    }
    const { current } = this.around.kept;
    if (!problem.temporary && current !== undefined && this.counter.tokenOf(current) !== undefined) {
      const answer = await this.counter.order(current).catch(() => undefined);
      if (answer !== undefined && !hasEnded(answer.order)) {
        this.follow(current, "codeExpiredHere");
        return;
      }
    }
    this.store.update((visit) => ({ ...visit, stage: "scan-failed", problem }));
  }

  /** Nothing to follow: all there is to know is the shop. */
  private wait(): void {
    const shop = this.store.value.shop ?? this.last.restore(this.now())?.value.shop;
    this.store.update(() => ({ ...atTheDoor, ...(shop ? { shop } : {}) }));
    this.lookAtShop();
  }

  private lookAtShop(): void {
    this.readShop().catch((error: unknown) =>
      this.store.update((visit) => ({ ...visit, problem: asProblem(error) })),
    );
  }

  private lookAgain(): void {
    const { stage, problem } = this.store.value;
    if (stage === "idle") {
      this.lookAtShop();
    } else if (stage === "scan-failed" && problem?.status === 0) {
      void this.scan();
    }
  }

  private followOtherTab(): void {
    const { current } = this.around.kept;
    const { stage, orderId } = this.store.value;
    if (current !== undefined && current !== orderId && stage !== "scanning") {
      this.follow(current);
    }
  }

  private follow(orderId: string, notice?: Notice): void {
    this.unfollow();
    this.around.kept.turnTo(orderId);
    const known = this.last.restore(this.now());
    const isThis = known?.value.orderId === orderId;
    this.store.update(({ shop = known?.value.shop }) => ({
      ...atTheDoor,
      stage: "order",
      orderId,
      ...(isThis ? { ...known.value, knownFrom: known.at } : {}),
      ...(shop ? { shop } : {}),
      ...(notice ? { notice } : {}),
    }));
    this.feed = new LiveFeed({
      transport: this.around.transport,
      grant: () => this.counter.grant(orderId),
      snapshot: () => this.readAll(orderId),
      onMessage: (message) => this.receive(message),
      onState: (state, since) => this.store.update((visit) => withConnection(visit, state, since)),
      onRefused: () => this.leave(),
      now: () => this.now(),
    });
    this.feed.start();
    this.expectAnswer();
  }

  private unfollow(): void {
    this.counter.giveUp();
    clearTimeout(this.overdue);
    this.feed?.stop();
    this.feed = undefined;
  }

  private receive(message: LiveMessage): void {
    if (message.type === "shop") {
      this.store.update((visit) => withShop(visit, message.shop));
    } else if (message.type === "queue") {
      this.store.update((visit) => withQueue(visit, message));
    } else if (message.type === "order") {
      this.take(message);
      const { refusal } = message;
      if (refusal !== undefined && message.order.orderId === this.store.value.orderId) {
        this.store.update((visit) => withRefusal(visit, refusal));
      }
    }
  }

  private take({ order, expectedWait }: OrderAnswer): void {
    this.store.update((visit) => {
      const next = withOrder(visit, order);
      return expectedWait !== undefined && next.order === order ? withExpectedWait(next, expectedWait) : next;
    });
    if (order.reason === "ALREADY_ORDERING" && order.activeOrderId !== undefined) {
      this.follow(order.activeOrderId, "alreadyOrdering");
    }
  }

  private async readAll(orderId: string): Promise<void> {
    const [answer] = await Promise.all([this.counter.order(orderId), this.readShop()]);
    const order = answer?.order;
    const now = this.now();
    const longOver = order !== undefined && Date.parse(order.endedAt ?? "") < now - endedShownMillis;
    const neverCame = order === undefined && this.around.kept.ageOf(orderId, now) > admissionDueMillis;
    const unknownYet = this.store.value.order === undefined || this.store.value.knownFrom !== undefined;
    if (unknownYet && (longOver || neverCame)) {
      this.leave();
    } else if (answer !== undefined) {
      this.take(answer);
    }
  }

  private async readShop(): Promise<void> {
    const shop = await this.counter.shop();
    this.store.update((visit) => withShop(visit, shop));
  }

  private async send(
    pending: "choose" | "cancel",
    request: (orderId: string) => Promise<void>,
  ): Promise<void> {
    const { orderId } = this.store.value;
    if (orderId === undefined) {
      return;
    }
    this.store.update((visit) => ({ ...withNotice(visit, undefined), pending }));
    try {
      await request(orderId);
      this.expectAnswer();
    } catch (error) {
      this.sendingFailed(pending, asProblem(error));
    }
  }

  private sendingFailed(pending: "choose" | "cancel", problem: ApiProblem): void {
    if (problem.aborted) {
      return;
    }
    const order = problem.members["order"];
    const before = this.store.value.order?.state;
    if (isRecord(order)) {
      this.take({ order: order as unknown as Order });
    } else if (problem.status === 409 || problem.status === 422) {
      void this.readAll(this.store.value.orderId ?? "").catch(() => {});
    }
    const moved = this.store.value.order?.state !== before;
    this.store.update((visit) => withNotice(visit, moved ? undefined : noticeFor(pending, problem)));
  }

  /** The answer comes as a message. Should it get lost, one look at the order tells. */
  private expectAnswer(): void {
    clearTimeout(this.overdue);
    this.overdue = setTimeout(() => {
      const { order, orderId, pending, connection } = this.store.value;
      if (orderId !== undefined && (order === undefined || pending !== undefined) && connection === "live") {
        this.readAll(orderId)
          .then(() =>
            this.store.update((visit) => (visit.pending ? withNotice(visit, "takingLonger") : visit)),
          )
          .catch(() => this.store.update((visit) => withNotice(visit, "noAnswer")));
      }
    }, answerDueMillis);
  }

  /** Only what the services have just said is worth keeping. */
  private remember(): void {
    const visit = this.store.value;
    if (visit.connection === "live") {
      this.last.keep(worthRemembering(visit), this.now());
    }
  }

  private now(): number {
    return this.around.clock.now();
  }
}
