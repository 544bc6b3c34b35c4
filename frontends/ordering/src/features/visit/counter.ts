import type { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import {
  readJourney,
  readMyOrders,
  readOrder,
  type Journey,
  type OrderAnswer,
} from "@serverlesspresso/kit/api/orders.ts";
import { ApiProblem } from "@serverlesspresso/kit/api/problem.ts";
import { readShop } from "@serverlesspresso/kit/api/shop.ts";
import type { Grant, Order, Scan, Shop } from "@serverlesspresso/kit/api/types.ts";
import type { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import type { KeptOrders } from "./keptOrders.ts";

interface Surroundings {
  readonly shop: string;
  readonly api: ApiClient;
  readonly clock: ServerClock;
  readonly kept: KeptOrders;
}

/** A shop's services, asked with the tokens that this phone keeps. */
export class Counter {
  private wanted = new AbortController();

  constructor(private readonly around: Surroundings) {}

  /** How many requests wait to be sent again, since the services are busy. */
  get postponed(): ApiClient["postponed"] {
    return this.around.api.postponed;
  }

  /** Whatever was asked for is no longer wanted, and not waited for. */
  giveUp(): void {
    this.wanted.abort();
    this.wanted = new AbortController();
  }

  /** A token that the services do not take any more is no reason to turn somebody away. */
  async present(code: string): Promise<Scan> {
    const token = this.around.kept.lastToken(this.now());
    try {
      return await this.presentAs(code, token ?? null);
    } catch (error) {
      if (token !== undefined && error instanceof ApiProblem && error.status === 401) {
        return this.presentAs(code, null);
      }
      throw error;
    }
  }

  grant(orderId: string): Promise<Grant> {
    const token = this.anyTokenFor(orderId);
    return this.around.api.json(`${this.path}/connections`, { method: "POST", body: {}, token });
  }

  shop(): Promise<Shop> {
    return readShop(this.around.api, this.around.shop);
  }

  /** Undefined until it is admitted. */
  async order(orderId: string): Promise<OrderAnswer | undefined> {
    try {
      return await readOrder(this.around.api, this.around.shop, orderId, this.anyTokenFor(orderId));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) {
        return undefined;
      }
      throw error;
    }
  }

  /** What happened to an order, the oldest first. */
  journey(orderId: string): Promise<Journey> {
    return readJourney(this.around.api, this.around.shop, orderId, this.anyTokenFor(orderId));
  }

  /** The orders of this phone, the newest first; none without a token that is still good. */
  async mine(): Promise<readonly Order[]> {
    const token = this.around.kept.lastToken(this.now());
    return token === undefined ? [] : (await readMyOrders(this.around.api, this.around.shop, token)).orders;
  }

  async choose(orderId: string, drinkId: string, options: Readonly<Record<string, string>>): Promise<void> {
    const token = this.tokenOf(orderId) ?? null;
    const body = { drinkId, options };
    const path = `${this.path}/orders/${orderId}/drink`;
    const { signal } = this.wanted;
    await this.around.api.json(path, { method: "PUT", body, token, signal, repeatable: true });
  }

  async cancel(orderId: string, version: number | undefined): Promise<void> {
    const token = this.tokenOf(orderId) ?? null;
    const body = { action: "CANCEL", version };
    const path = `${this.path}/orders/${orderId}/actions`;
    const { signal } = this.wanted;
    await this.around.api.json(path, { method: "POST", body, token, signal, repeatable: true });
  }

  tokenOf(orderId: string): string | undefined {
    return this.around.kept.tokenOf(orderId, this.now());
  }

  /** The services know the scan of a customer whom they know; a stranger's would count twice. */
  private presentAs(code: string, token: string | null): Promise<Scan> {
    return this.around.api.json(`${this.path}/scans`, {
      method: "POST",
      body: { token: code },
      token,
      signal: this.wanted.signal,
      repeatable: token !== null,
    });
  }

  private anyTokenFor(orderId: string): string | null {
    return this.tokenOf(orderId) ?? this.around.kept.lastToken(this.now()) ?? null;
  }

  private now(): number {
    return this.around.clock.now();
  }

  private get path(): string {
    return `/api/shops/${this.around.shop}`;
  }
}
