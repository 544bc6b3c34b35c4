import type { OrderAction } from "@serverlesspresso/kit/api/actions.ts";
import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { openCustomerConnection } from "@serverlesspresso/kit/api/connections.ts";
import {
  chooseDrink,
  readJourney,
  readMyOrders,
  readOrder,
  requestAction,
  type Choice,
} from "@serverlesspresso/kit/api/orders.ts";
import { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { presentCode } from "@serverlesspresso/kit/api/scans.ts";
import { readShop } from "@serverlesspresso/kit/api/shop.ts";
import {
  hasEnded,
  type Accepted,
  type Grant,
  type Journey,
  type Order,
  type OrderAnswer,
  type Scan,
  type Shop,
} from "@serverlesspresso/kit/api/types.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import type { OrderTokens } from "./orderTokens.ts";

interface Deps {
  readonly shop: string;
  readonly api: ApiClient;
  readonly clock: ServerClock;
  readonly tokens: OrderTokens;
}

/** A shop's services, asked with the tokens that this phone has stored. */
export class CustomerApi {
  private wanted = new AbortController();

  constructor(private readonly deps: Deps) {}

  /** How many requests wait to be sent again, since the services are busy. */
  get postponed(): ApiClient["postponed"] {
    return this.deps.api.postponed;
  }

  /** Aborts all requests whose answers nobody waits for any more. */
  giveUp(): void {
    this.wanted.abort();
    this.wanted = new AbortController();
  }

  /** A token that the services do not accept any more is no reason to turn somebody away. */
  async present(code: string): Promise<Scan> {
    const { api, shop, tokens } = this.deps;
    const token = tokens.lastToken(this.now());
    try {
      return await presentCode(api, shop, code, token ?? null, this.wanted.signal);
    } catch (error) {
      if (token !== undefined && error instanceof ApiProblem && error.status === 401) {
        return presentCode(api, shop, code, null, this.wanted.signal);
      }
      throw error;
    }
  }

  grant(orderId: string): Promise<Grant> {
    return openCustomerConnection(this.deps.api, this.deps.shop, this.anyTokenFor(orderId));
  }

  shop(): Promise<Shop> {
    return readShop(this.deps.api, this.deps.shop);
  }

  /** Undefined until it is admitted. */
  async order(orderId: string): Promise<OrderAnswer | undefined> {
    try {
      return await readOrder(this.deps.api, this.deps.shop, orderId, this.anyTokenFor(orderId));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  /** True for an order that has not ended; false if nobody can say. */
  async goesOn(orderId: string): Promise<boolean> {
    const answer = await this.order(orderId).catch(() => undefined);
    return answer !== undefined && !hasEnded(answer.order);
  }

  /** What happened to an order, the oldest first. */
  journey(orderId: string): Promise<Journey> {
    return readJourney(this.deps.api, this.deps.shop, orderId, this.anyTokenFor(orderId));
  }

  /**
   * The orders of this phone's customer, and those of `known` that were still under way and are somebody else's, such as
   * a guest's whose order was taken at the counter; none without a token that is still good.
   */
  async myOrders(known: readonly Order[]): Promise<readonly Order[]> {
    const token = this.deps.tokens.lastToken(this.now());
    const orders = token === undefined ? [] : await readMyOrders(this.deps.api, this.deps.shop, token);
    const others = known.filter(
      (one) =>
        !hasEnded(one) &&
        this.tokenOf(one.orderId) !== undefined &&
        !orders.some(({ orderId }) => orderId === one.orderId),
    );
    const answers = await Promise.all(others.map(({ orderId }) => this.order(orderId)));
    return [...orders, ...answers.flatMap((answer) => (answer === undefined ? [] : [answer.order]))];
  }

  choose(orderId: string, choice: Choice): Promise<Accepted> {
    const { api, shop } = this.deps;
    return chooseDrink(api, shop, orderId, choice, this.asCustomerOf(orderId));
  }

  act(orderId: string, action: OrderAction, version: number | undefined): Promise<Accepted> {
    const { api, shop } = this.deps;
    return requestAction(api, shop, orderId, { action, version }, this.asCustomerOf(orderId));
  }

  /** The order that this phone is at, if it still has a token for it. */
  currentOrder(): string | undefined {
    const { current } = this.deps.tokens;
    return current !== undefined && this.tokenOf(current) !== undefined ? current : undefined;
  }

  tokenOf(orderId: string): string | undefined {
    return this.deps.tokens.tokenOf(orderId, this.now());
  }

  private asCustomerOf(orderId: string) {
    return { token: this.tokenOf(orderId) ?? null, signal: this.wanted.signal };
  }

  private anyTokenFor(orderId: string): string | null {
    return this.tokenOf(orderId) ?? this.deps.tokens.lastToken(this.now()) ?? null;
  }

  private now(): number {
    return this.deps.clock.now();
  }
}
