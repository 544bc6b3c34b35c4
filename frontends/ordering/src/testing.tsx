import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import {
  fakeFetch,
  FakeTransport,
  flatWhite,
  grant,
  order,
  shop,
  someTime,
  type Answer,
} from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { App } from "./App.tsx";
import { OwnDrinks } from "./features/drinks/ownDrinks.ts";
import { OrderTokens } from "./visit/orderTokens.ts";
import { OrderModel } from "./visit/orderModel.ts";

export const api = "/api/shops/demo";
export const now = Date.parse(someTime);
export const inMinutes = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

/** What a scan is answered with in tests, and what becomes of the order. */
export const scan = {
  orderId: "order-0001",
  customerToken: "token-1",
  expiresAt: inMinutes(24 * 60),
};
export const choosing = order({ chooseBefore: inMinutes(5) });
export const queued = order({ version: 2, state: "QUEUED", number: 42, drink: flatWhite });

/** The whole screen at the shop "demo" with services and a broker in the test's hand. */
export function openApp(
  code: string | undefined,
  answers: Record<string, Answer | (() => Answer)>,
  transport = new FakeTransport(),
) {
  const clock = new ServerClock(() => now);
  const { send, asked } = fakeFetch({
    [`GET ${api}`]: [200, shop()],
    [`POST ${api}/connections`]: [200, grant()],
    [`POST ${api}/scans`]: [202, scan],
    ...answers,
  });
  const tokens = new OrderTokens("demo", localStorage);
  const model = new OrderModel({
    shop: "demo",
    api: new ApiClient({ clock: new ServerClock(), fetch: send }),
    clock,
    transport,
    tokens,
  });
  const cues = new Cues();
  const drinks = new OwnDrinks("demo");
  model.start(code);
  const screen = draw(<App shop="demo" model={model} clock={clock} cues={cues} drinks={drinks} />);
  return { screen, asked, model, transport, drinks };
}
