import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { isRecord } from "@serverlesspresso/kit/api/json.ts";
import { readJourney, readOrder, type Journey, type OrderAnswer } from "@serverlesspresso/kit/api/orders.ts";
import { ApiProblem, asProblem } from "@serverlesspresso/kit/api/problem.ts";
import { hasEnded, type Grant, type Order, type Scan, type Shop } from "@serverlesspresso/kit/api/types.ts";
import { LiveFeed } from "@serverlesspresso/kit/realtime/liveFeed.ts";
import type { LiveMessage } from "@serverlesspresso/kit/realtime/messages.ts";
import type { Transport } from "@serverlesspresso/kit/realtime/transport.ts";
import { Store } from "@serverlesspresso/kit/state/store.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import type { KeptOrders } from "./keptOrders.ts";
import {
  atTheDoor,
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
  private feed: LiveFeed | undefined;
  private overdue: ReturnType<typeof setTimeout> | undefined;
  private code: string | undefined;

  constructor(private readonly around: Surroundings) {}

  get mayScanAgain(): boolean {
    return this.code !== undefined;
  }

  start(code: string | undefined): void {
    this.code = code;
    const current = this.around.kept.current;
    if (code !== undefined) {
      void this.scan();
    } else if (current !== undefined && this.tokenOf(current) !== undefined) {
      this.follow(current);
    } else {
      this.readShop().catch((error: unknown) => this.explainMissingShop(error));
    }
  }

  stop(): void {
    clearTimeout(this.overdue);
    this.feed?.stop();
    this.feed = undefined;
  }

  async scan(): Promise<void> {
    this.stop();
    this.store.update((visit) => ({
      stage: "scanning",
      connection: "connecting",
      ...(visit.shop ? { shop: visit.shop } : {}),
    }));
    try {
      const scan = await this.presentCode();
      this.around.kept.keep(scan, this.now());
      this.follow(scan.orderId);
    } catch (error) {
      await this.scanFailed(asProblem(error));
    }
  }

  async choose(drinkId: string, options: Readonly<Record<string, string>>): Promise<void> {
    await this.send("choose", "drink", "PUT", { drinkId, options });
  }

  async cancel(): Promise<void> {
    const version = this.store.value.order?.version;
    await this.send("cancel", "actions", "POST", { action: "CANCEL", version });
  }

  private async presentCode(): Promise<Scan> {
    const present = (token: string | null) =>
      this.around.api.json<Scan>(`${this.path}/scans`, { method: "POST", body: { token: this.code }, token });
    const token = this.around.kept.lastToken(this.now()) ?? null;
    try {
      return await present(token);
    } catch (error) {
      if (token !== null && error instanceof ApiProblem && error.status === 401) {
        return present(null);
      }
      throw error;
    }
  }

  /** Whoever opens an old code again, but has an order that goes on, wants to see that order. */
  private async scanFailed(problem: ApiProblem): Promise<void> {
    const current = this.around.kept.current;
    if (!problem.temporary && current !== undefined && this.tokenOf(current) !== undefined) {
      const answer = await this.readOrder(current).catch(() => undefined);
      if (answer !== undefined && !hasEnded(answer.order)) {
        this.follow(current, "codeExpiredHere");
        return;
      }
    }
    this.store.update((visit) => ({ ...visit, stage: "scan-failed", problem }));
  }

  private follow(orderId: string, notice?: Notice): void {
    this.stop();
    this.around.kept.turnTo(orderId);
    this.store.update((visit) => ({
      stage: "order",
      orderId,
      connection: "connecting",
      ...(visit.shop ? { shop: visit.shop } : {}),
      ...(notice ? { notice } : {}),
    }));
    const token = this.tokenFor(orderId);
    this.feed = new LiveFeed({
      transport: this.around.transport,
      grant: () =>
        this.around.api.json<Grant>(`${this.path}/connections`, { method: "POST", body: {}, token }),
      snapshot: () => this.readAll(orderId),
      onMessage: (message) => this.receive(message),
      onState: (connection) => this.store.update((visit) => ({ ...visit, connection })),
      onRefused: () => this.leave(),
    });
    this.feed.start();
    this.expectAnswer();
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
    const [answer] = await Promise.all([this.readOrder(orderId), this.readShop()]);
    const order = answer?.order;
    const now = this.now();
    const longOver = order !== undefined && Date.parse(order.endedAt ?? "") < now - endedShownMillis;
    const neverCame = order === undefined && this.around.kept.ageOf(orderId, now) > admissionDueMillis;
    const unknownYet = this.store.value.order === undefined;
    if (unknownYet && (longOver || neverCame)) {
      this.leave();
    } else if (answer !== undefined) {
      this.take(answer);
    }
  }

  /** What happened to the order that is shown, the oldest first. */
  async journey(): Promise<Journey> {
    const { orderId = "" } = this.store.value;
    return readJourney(this.around.api, this.around.shop, orderId, this.tokenFor(orderId));
  }

  private async readOrder(orderId: string): Promise<OrderAnswer | undefined> {
    try {
      return await readOrder(this.around.api, this.around.shop, orderId, this.tokenFor(orderId));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  private async readShop(): Promise<void> {
    const shop = await this.around.api.json<Shop>(this.path, { token: null });
    this.store.update((visit) => withShop(visit, shop));
  }

  private async send(
    pending: "choose" | "cancel",
    what: string,
    method: "PUT" | "POST",
    body: unknown,
  ): Promise<void> {
    const { orderId } = this.store.value;
    if (orderId === undefined) {
      return;
    }
    this.store.update((visit) => ({ ...withNotice(visit, undefined), pending }));
    try {
      const token = this.tokenOf(orderId) ?? null;
      await this.around.api.json(`${this.path}/orders/${orderId}/${what}`, { method, body, token });
      this.expectAnswer();
    } catch (error) {
      this.sendingFailed(pending, asProblem(error));
    }
  }

  private sendingFailed(pending: "choose" | "cancel", problem: ApiProblem): void {
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

  private leave(): void {
    this.stop();
    this.around.kept.leave();
    this.store.update((visit) => ({ ...atTheDoor, ...(visit.shop ? { shop: visit.shop } : {}) }));
  }

  private explainMissingShop(error: unknown): void {
    const problem = asProblem(error);
    this.store.update((visit) => ({ ...visit, problem }));
  }

  private tokenFor(orderId: string): string | null {
    return this.tokenOf(orderId) ?? this.around.kept.lastToken(this.now()) ?? null;
  }

  private tokenOf(orderId: string): string | undefined {
    return this.around.kept.tokenOf(orderId, this.now());
  }

  private now(): number {
    return this.around.clock.now();
  }

  private get path(): string {
    return `/api/shops/${this.around.shop}`;
  }
}

function noticeFor(pending: "choose" | "cancel", problem: ApiProblem): Notice {
  if (problem.code === "SHOP_CLOSED") {
    return "shopClosed";
  }
  if (problem.status === 422) {
    return "notOnMenu";
  }
  if (problem.status === 409) {
    return pending === "choose" ? "tooLateToChoose" : "tooLateToCancel";
  }
  return problem.temporary ? "noAnswer" : "refused";
}
