import { findByTestId, fireEvent, waitFor } from "@testing-library/dom";
import { Cues } from "@serverlesspresso/kit/sound/cues.ts";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, FakeTransport, order, shop, someTime } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { useStore } from "@serverlesspresso/kit/state/store.ts";
import { expect, onTestFinished } from "vitest";
import { CounterScreen } from "../CounterScreen.tsx";
import { CounterModel } from "../counter/counterModel.ts";
import { idAt } from "../features/tablet/firstName.ts";
import { People } from "../features/tablet/people.ts";
import { actions as actionsOfOrder, answersWith, api } from "./openModel.ts";

const drink = { id: "flat-white", name: { en: "Flat White" }, options: {} };
export const queued = order({ version: 2, state: "QUEUED", number: 7, drink, queuedAt: someTime });
export const making = {
  ...queued,
  version: 3,
  state: "MAKING",
  claimedBy: { id: idAt("d", "Mika"), name: "Mika" },
};

/** The shop's tablet, where nobody has said yet who works. The time is that of `at`, and the test's to change. */
export async function openTablet(orders: readonly object[], at = { time: Date.parse(someTime) }) {
  const clock = new ServerClock(() => at.time);
  const transport = new FakeTransport();
  const people = new People("demo", clock.now());
  const { send, asked } = fakeFetch({
    ...answersWith(orders),
    [`GET ${api}`]: [200, shop({ timeZone: "UTC" })],
    [actionsOfOrder]: [202, { requestId: "r" }],
  });
  const client = new ApiClient({
    clock: new ServerClock(),
    fetch: send,
    token: () => "t",
    user: people.user,
  });
  const counter = new CounterModel({ shop: "demo", api: client, clock, transport });
  onTestFinished(() => counter.stop());
  const roles = new Set(["barista"] as const);
  const cues = new Cues();
  function AtTablet() {
    const { now: name = "" } = useStore(people.store);
    const staff = { id: idAt("d", name), name, roles };
    const session = { shop: "demo", staff, api: client, clock, people, signOut: () => {} };
    return <CounterScreen session={session} model={counter} cues={cues} />;
  }
  const screen = draw(<AtTablet />);
  counter.start();
  await waitFor(() => expect(counter.store.value.connection).toBe("live"));
  const actions = () =>
    asked
      .filter(({ what }) => what.endsWith("/actions"))
      .map(({ body, headers }) => [(body as { action: string }).action, headers.get("device-user")]);
  return { screen, people, actions, transport };
}

/** Somebody begins by writing a first name. */
export async function begin(screen: HTMLElement, name: string) {
  fireEvent.input(await findByTestId(screen, "first-name"), { target: { value: name } });
  fireEvent.click(await findByTestId(screen, "begin"));
}
