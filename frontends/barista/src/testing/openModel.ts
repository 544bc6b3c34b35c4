import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { fakeFetch, FakeTransport, grant, shop, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { vi } from "vitest";
import { CounterModel } from "../counter/counterModel.ts";

type Answers = Record<string, Answer | (() => Answer)>;
type Deps = ConstructorParameters<typeof CounterModel>[0];

export const api = "/api/shops/demo";
export const board = `GET ${api}/orders?state=QUEUED,MAKING,COMPLETED,EXPIRED&limit=100`;
export const actions = `POST ${api}/orders/order-0001/actions`;

/** What a shop with these orders answers to a counter that connects. */
export function answersWith(orders: readonly object[]): Answers {
  return {
    [`GET ${api}`]: [200, shop()],
    [`POST ${api}/connections`]: [200, grant()],
    [board]: [200, { orders }],
  };
}

/** The model of a counter in front of these answers, started; needs fake timers. What it asks may go through something. */
export async function openModel(
  answers: Answers,
  deps: Partial<Deps> = {},
  through = (send: typeof fetch) => send,
) {
  const clock = new ServerClock(() => Date.now());
  const transport = new FakeTransport();
  const { send, asked } = fakeFetch(answers);
  const client = new ApiClient({
    clock,
    fetch: through(send),
    token: () => "t",
    user: () => deps.user?.(),
  });
  const model = new CounterModel({ shop: "demo", api: client, clock, transport, ...deps });
  model.start();
  await vi.advanceTimersByTimeAsync(0);
  return { model, transport, asked };
}
