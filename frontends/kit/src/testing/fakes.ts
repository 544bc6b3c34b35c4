import type { Figures } from "../api/figures.ts";
import type { Grant, Order, Shop } from "../api/types.ts";
import type { Connection, Listener, Transport } from "../realtime/transport.ts";

/** A broker in a test's hand: it opens at once, publishes what the test says, and breaks when the test wants it to. */
export class FakeTransport implements Transport {
  readonly opened: { grant: Grant; listener: Listener; closed: boolean }[] = [];
  failing = false;

  async open(given: Grant, listener: Listener): Promise<Connection> {
    if (this.failing) {
      throw new Error("refused by the test");
    }
    const entry = { grant: given, listener, closed: false };
    this.opened.push(entry);
    return { close: () => (entry.closed = true) };
  }

  publish(message: unknown): void {
    this.opened.at(-1)?.listener.onMessage(JSON.stringify(message));
  }

  break(): void {
    this.opened.at(-1)?.listener.onLost();
  }
}

/** Narrows nothing, for tests that do not look at the answer. */
export const anything = (value: unknown) => value;

export const someTime = "2026-11-02T09:00:00.000Z";

export function grant(minutes = 60): Grant {
  const expiresAt = new Date(Date.parse(someTime) + minutes * 60_000).toISOString();
  return {
    url: "ws://broker/mqtt?x=1",
    clientId: "screen-1",
    topics: ["t"],
    expiresAt,
    serverTime: someTime,
  };
}

export function order(change: Partial<Order> = {}): Order {
  return { orderId: "order-0001", version: 1, state: "CHOOSING", ...change };
}

export const flatWhiteRecipe = [
  { part: "espresso", share: 35 },
  { part: "milk", share: 45 },
  { part: "foam", share: 10 },
];

export const flatWhite = { id: "flat-white", name: { en: "Flat White", ja: "フラットホワイト" } };

export function shop(change: Partial<Shop> = {}): Shop {
  const milk = {
    id: "milk",
    name: { en: "Milk", ja: "ミルク" },
    values: [
      { id: "regular", name: { en: "Regular", ja: "普通" } },
      {
        id: "oat",
        name: { en: "Oat", ja: "オーツ" },
        replaces: { milk: "oatMilk", foam: "oatFoam" },
      },
    ],
  };
  const menu = [{ ...flatWhite, available: true, options: [milk], recipe: flatWhiteRecipe }];
  return { shopId: "demo", name: "Demo", open: true, version: 1, menu, ...change };
}

export function figures(change: Partial<Figures> = {}): Figures {
  return {
    day: "2026-11-02",
    completed: 0,
    cancelled: 0,
    expired: 0,
    notChosen: 0,
    rejected: 0,
    byQuarterHour: [],
    byDrink: [],
    byOption: [],
    byBarista: [],
    waits: [],
    cancelReasons: [],
    ...change,
  };
}

export type Answer = readonly [status: number, body: unknown, headers?: Readonly<Record<string, string>>];

/** A fetch that answers by method and path, and notes what it was asked. */
export function fakeFetch(answers: Record<string, Answer | (() => Answer)>) {
  const asked: { what: string; headers: Headers; body: unknown }[] = [];
  const send = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const what = `${init.method ?? "GET"} ${String(input)}`;
    asked.push({
      what,
      headers: new Headers(init.headers),
      body: typeof init.body === "string" ? JSON.parse(init.body) : undefined,
    });
    const answer = answers[what];
    if (answer === undefined) {
      throw new TypeError(`no answer for ${what}`);
    }
    const [status, body, headers = {}] = typeof answer === "function" ? answer() : answer;
    return new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers });
  };
  return { send: send as typeof fetch, asked };
}
