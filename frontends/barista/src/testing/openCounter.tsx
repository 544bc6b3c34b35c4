import { waitFor } from "@testing-library/dom";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import {
  fakeFetch,
  FakeTransport,
  flatWhite,
  order,
  someTime,
  type Answer,
} from "@serverlesspresso/kit/testing/fakes.ts";
import { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import type { Role } from "@serverlesspresso/kit/staff/token.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { onTestFinished, expect } from "vitest";
import { CounterModel } from "../counter/counterModel.ts";
import { CounterScreen } from "../CounterScreen.tsx";
import { actions, answersWith, api, board } from "./openModel.ts";

export { actions as act, api, board };

const drink = { ...flatWhite, options: { milk: "oat" } };
export const queued = order({ version: 2, state: "QUEUED", number: 7, drink, queuedAt: someTime });
export const making = order({
  ...queued,
  version: 3,
  state: "MAKING",
  claimedBy: { id: "ken", name: "Ken" },
});
export const mine = order({ ...making, claimedBy: { id: "aiko", name: "Aiko" } });

/** The broker of whichever counter was opened last. */
export const transport = new FakeTransport();

/** The counter of a shop with one order, where Aiko works. */
export async function openCounter(
  answers: Record<string, Answer | (() => Answer)>,
  roles: ReadonlySet<Role> = new Set(["barista"]),
) {
  sessionStorage.clear();
  const clock = new ServerClock(() => Date.parse(someTime));
  const { send, asked } = fakeFetch({
    ...answersWith([queued]),
    ...answers,
  });
  const client = new ApiClient({ clock: new ServerClock(), fetch: send });
  const staff = {
    id: "aiko",
    name: "Aiko",
    username: "demo-barista",
    accessToken: "t",
    roles,
  };
  const model = new CounterModel({ shop: "demo", api: client, clock, transport });
  onTestFinished(() => model.stop());
  const session = { shop: "demo", staff, api: client, clock, signOut: () => {} };
  const screen = draw(<CounterScreen session={session} model={model} cues={new Cues()} />);
  model.start();
  await waitFor(() => expect(model.store.value.connection).toBe("live"));
  return { screen, asked, model };
}

/** Waits until the card of an order is in this state. */
export async function inState(screen: HTMLElement, state: string, number = 7): Promise<void> {
  const card = () => screen.querySelector<HTMLElement>(`[data-testid=order-card-${number}]`);
  await waitFor(() => expect(card()?.dataset["state"]).toBe(state));
}
