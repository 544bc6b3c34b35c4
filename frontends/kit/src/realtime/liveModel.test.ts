import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiClient } from "../api/client.ts";
import { ApiProblem } from "../api/problem.ts";
import type { Accepted, Order, Shop } from "../api/types.ts";
import type { Orders } from "../state/orders.ts";
import { withOrder } from "../state/orders.ts";
import { fakeFetch, FakeTransport, grant, order, shop, someTime } from "../testing/fakes.ts";
import { ServerClock } from "../time/serverClock.ts";
import { LiveModel, notConnectedYet, type LiveDeps, type LiveState } from "./liveModel.ts";
import type { OrderMessage, QueueMessage } from "./messages.ts";
import type { RefusalMessage } from "./ownRequests.ts";

interface State extends LiveState {
  readonly orders: Orders;
}

/** A screen as simple as can be: its orders, and what it was called with. */
class TestModel extends LiveModel<State, LiveDeps> {
  readonly refusals: string[] = [];
  readonly queues: number[] = [];
  readonly released: string[] = [];
  readonly refused: ApiProblem[] = [];
  snapshot: () => readonly Order[] = () => [];

  start(given = async () => grant()): void {
    this.subscribe({
      grant: given,
      release: async (clientId) => void this.released.push(clientId),
      snapshot: async () => {
        const read = this.snapshot();
        this.store.update((state) => ({ ...state, orders: this.merged(state.orders, read) }));
      },
      onRefused: (problem) => void this.refused.push(problem),
    });
  }

  send(answer: () => Promise<Accepted>): Promise<void> {
    return this.request(answer);
  }

  show(fresh: Shop): void {
    this.onShop(fresh);
  }

  protected override onOrder(message: OrderMessage): void {
    this.store.update((state) => ({ ...state, orders: withOrder(state.orders, message.order) }));
  }

  protected override onQueue({ version }: QueueMessage): void {
    this.queues.push(version);
  }

  protected override onRefusal({ refusal }: RefusalMessage): void {
    this.refusals.push(refusal.requestId);
  }
}

let transport: FakeTransport;
let model: TestModel;

beforeEach(() => {
  vi.useFakeTimers();
  transport = new FakeTransport();
  const clock = new ServerClock(() => Date.parse(someTime));
  const api = new ApiClient({ clock, fetch: fakeFetch({}).send });
  const initial = { ...notConnectedYet, orders: new Map<string, Order>() };
  model = new TestModel({ shop: "demo", api, clock, transport }, initial);
});

afterEach(() => {
  model.stop();
  vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(0);
const shownIds = () => [...model.store.value.orders.keys()];
const refused = (requestId: string) =>
  transport.publish({
    type: "order",
    order: order(),
    refusal: { action: "MAKE", requestId, refusal: "WRONG_STATE" },
  });

test("shows how the connection is, and since when by the server's time", async () => {
  model.start();
  await settled();
  expect(model.store.value).toMatchObject({ connection: "live", since: Date.parse(someTime) });
  transport.break();
  expect(model.store.value.connection).toBe("lost");
});

test("messages go to the handler of their type, and those that nobody handles do no harm", async () => {
  model.start();
  await settled();
  transport.publish({ type: "order", order: order() });
  transport.publish({ type: "queue", version: 3, queue: [] });
  transport.publish({
    type: "code",
    windowStart: 1,
    usesLeft: 1,
    usesPerCode: 2,
    expiresAt: "",
    occurredAt: "",
  });
  transport.publish({ type: "shop", shop: shop({ version: 2 }) });
  expect(shownIds()).toEqual(["order-0001"]);
  expect(model.queues).toEqual([3]);
  expect(model.store.value.shop?.version).toBe(2);
});

test("a shop never becomes older", () => {
  model.show(shop({ version: 2, name: "New" }));
  model.show(shop({ version: 1, name: "Old" }));
  expect(model.store.value.shop?.name).toBe("New");
  model.show(shop({ version: 2, full: true }));
  expect(model.store.value.shop?.full).toBe(true);
});

test("a snapshot takes away neither a message that came before it nor one since subscribing", async () => {
  model.snapshot = () => {
    transport.publish({ type: "order", order: order({ orderId: "new", version: 5 }) });
    return [order({ orderId: "known" })];
  };
  model.start();
  await settled();
  expect(shownIds().sort()).toEqual(["known", "new"]);
});

test("an older snapshot brings nothing back that a message has ended and the screen has forgotten", async () => {
  model.snapshot = () => {
    transport.publish({ type: "order", order: order({ orderId: "over", version: 5 }) });
    model.store.update((state) => ({ ...state, orders: new Map() }));
    return [order({ orderId: "over", version: 4 })];
  };
  model.start();
  await settled();
  expect(shownIds()).toEqual([]);
});

test("after a loss, a snapshot takes away what only messages from before had brought", async () => {
  model.start();
  await settled();
  transport.publish({ type: "order", order: order({ orderId: "gone" }) });
  transport.break();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(model.store.value.connection).toBe("live");
  expect(shownIds()).toEqual([]);
});

test("handles the refusals of its own requests, and nobody else's", async () => {
  model.start();
  await settled();
  await model.send(async () => ({ requestId: "mine" }));
  refused("theirs");
  refused("mine");
  expect(model.refusals).toEqual(["mine"]);
});

test("handles a refusal that overtakes the answer to its request, once", async () => {
  model.start();
  await settled();
  await model.send(async () => {
    refused("mine");
    return { requestId: "mine" };
  });
  await model.send(async () => ({ requestId: "another" }));
  expect(model.refusals).toEqual(["mine"]);
});

test("a request that fails is no request", async () => {
  const problem = new ApiProblem(409, "WRONG_STATE", "no");
  await expect(model.send(() => Promise.reject(problem))).rejects.toBe(problem);
});

test("subscribing again ends the subscription before", async () => {
  model.start();
  await settled();
  model.start();
  await settled();
  expect(transport.opened.map(({ closed }) => closed)).toEqual([true, false]);
});

test("once stopped it handles nothing more; who leaves ends the connection at the services", async () => {
  model.start();
  await settled();
  await model.leave();
  transport.publish({ type: "order", order: order() });
  expect(shownIds()).toEqual([]);
  expect(model.released).toEqual(["screen-1"]);
});

test("is told when the services do not let it in", async () => {
  const problem = new ApiProblem(403, "FORBIDDEN", "no");
  model.start(() => Promise.reject(problem));
  await settled();
  expect(model.refused).toEqual([problem]);
});
