import { findByRole, findByTestId, findByText, fireEvent, getByTestId, waitFor } from "@testing-library/dom";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, someTime, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { afterEach, expect, test, vi } from "vitest";
import { DevicesPanel } from "./DevicesPanel.tsx";
import { writtenCode } from "./scannedCode.ts";

const api = "/api/shops/demo";
const overBar = {
  deviceId: "display-1",
  kind: "display",
  name: "Over the bar",
  pairedAt: someTime,
  renewedAt: someTime,
};

const byMachine = { ...overBar, deviceId: "tablet-1", kind: "tablet", name: "Beside the machine" };
const asking = (kind: string): Answer => [200, { code: "K7PM4X", kind, expiresAt: someTime }];

afterEach(() => history.replaceState(null, "", "/"));

function open(answers: Record<string, Answer | (() => Answer)> = {}) {
  const { send, asked } = fakeFetch({ [`GET ${api}/devices`]: [200, { devices: [] }], ...answers });
  const client = new ApiClient({ clock: new ServerClock(), fetch: send });
  return { screen: draw(<DevicesPanel api={client} shop="demo" onSign={vi.fn()} />), asked };
}

async function write(screen: HTMLElement, testId: string, value: string) {
  fireEvent.input(await findByTestId(screen, testId), { target: { value } });
}

test("a code is compared without spaces and in capitals", () => {
  expect(writtenCode(" k7p-m4x ")).toBe("K7PM4X");
  expect(writtenCode("K7PM4")).toBeUndefined();
});

test("a scanned code is filled in, and forgotten once it was used", async () => {
  history.replaceState(null, "", "/barista/demo?code=K7PM4X");
  let devices: object[] = [];
  const { screen, asked } = open({
    [`GET ${api}/devices`]: () => [200, { devices }],
    [`GET ${api}/pairings/K7PM4X`]: asking("display"),
    [`POST ${api}/pairings/K7PM4X`]: () => {
      devices = [overBar];
      return [200, overBar];
    },
  });
  await write(screen, "pair-name", "Over the bar");
  fireEvent.click(await findByRole(screen, "button", { name: "Add this display" }));
  await findByText(screen, "“Over the bar” belongs to this shop now and opens by itself.");
  await findByText(screen, "Over the bar");
  expect(asked.find(({ what }) => what.startsWith("POST"))?.body).toEqual({
    name: "Over the bar",
    kind: "display",
  });
  expect(location.search).toBe("");
});

test.each([
  [404, "PAIRING_NOT_FOUND", /Nothing shows this code now/],
  [409, "PAIRING_TAKEN", /Another shop has it/],
  [409, "PAIRING_OF_OTHER_KIND", /Something else shows this code/],
  [403, "FORBIDDEN", /Ask a manager/],
  [503, "UNAVAILABLE", /did not get through/],
])("says why a code is not accepted: %i %s", async (status, code, words) => {
  const { screen } = open({
    [`GET ${api}/pairings/K7PM4X`]: asking("display"),
    [`POST ${api}/pairings/K7PM4X`]: [status, { code }],
  });
  await write(screen, "pair-code", "k7pm4x");
  await write(screen, "pair-name", "Over the bar");
  fireEvent.click(await findByRole(screen, "button", { name: "Add this display" }));
  await findByText(screen, words);
});

test("says that a tablet asks, and adds it as one", async () => {
  const { screen, asked } = open({
    [`GET ${api}/pairings/K7PM4X`]: asking("tablet"),
    [`POST ${api}/pairings/K7PM4X`]: [200, byMachine],
  });
  await write(screen, "pair-code", "k7pm4x");
  await findByText(screen, /A tablet. Whoever uses it may do what a barista may/);
  await write(screen, "pair-name", "Beside the machine");
  fireEvent.click(await findByRole(screen, "button", { name: "Add this tablet" }));
  await findByText(screen, /“Beside the machine” belongs to this shop now/);
  expect(asked.find(({ what }) => what.startsWith("POST"))?.body).toEqual({
    name: "Beside the machine",
    kind: "tablet",
  });
});

test("says at once that nothing shows a code", async () => {
  const { screen, asked } = open({
    [`GET ${api}/pairings/K7PM4X`]: [404, { code: "PAIRING_NOT_FOUND" }],
  });
  await write(screen, "pair-code", "k7pm4x");
  await findByText(screen, /Nothing shows this code now/);
  expect(asked.some(({ what }) => what.startsWith("POST"))).toBe(false);
});

test("says of each device what it is", async () => {
  const { screen } = open({ [`GET ${api}/devices`]: [200, { devices: [overBar, byMachine] }] });
  await findByText(screen, /^Display ·/);
  await findByText(screen, /^Tablet ·/);
  fireEvent.click(await findByRole(screen, "button", { name: "Remove: Beside the machine" }));
  await findByText(screen, /Nobody can go on working there/);
});

test("asks for a code and a name before it asks the service", async () => {
  const { screen, asked } = open();
  fireEvent.click(await findByTestId(screen, "pair-add"));
  await findByText(screen, /Write the six letters/);
  await findByText(screen, /Give it a name/);
  expect(asked.every(({ what }) => what.startsWith("GET"))).toBe(true);
});

test("removes a display once that was confirmed", async () => {
  let devices = [overBar];
  const { screen, asked } = open({
    [`GET ${api}/devices`]: () => [200, { devices }],
    [`DELETE ${api}/devices/display-1`]: () => {
      devices = [];
      return [200, ""];
    },
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Remove: Over the bar" }));
  await findByText(screen, /Remove “Over the bar”\?/);
  expect(asked.some(({ what }) => what.startsWith("DELETE"))).toBe(false);
  fireEvent.click(getByTestId(screen, "remove-yes"));
  await waitFor(() => getByTestId(screen, "no-devices"));
});
