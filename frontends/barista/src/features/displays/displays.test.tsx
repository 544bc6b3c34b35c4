import { findByRole, findByTestId, findByText, fireEvent, getByTestId, waitFor } from "@testing-library/dom";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, someTime, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { afterEach, expect, test, vi } from "vitest";
import { DisplaysPanel } from "./DisplaysPanel.tsx";
import { writtenCode } from "./scannedCode.ts";

const api = "/api/shops/demo";
const overBar = { displayId: "display-1", name: "Over the bar", pairedAt: someTime, renewedAt: someTime };

afterEach(() => history.replaceState(null, "", "/"));

function open(answers: Record<string, Answer | (() => Answer)> = {}) {
  const { send, asked } = fakeFetch({ [`GET ${api}/displays`]: [200, { displays: [] }], ...answers });
  const client = new ApiClient({ clock: new ServerClock(), fetch: send });
  return { screen: draw(<DisplaysPanel api={client} shop="demo" onSign={vi.fn()} />), asked };
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
  let displays: (typeof overBar)[] = [];
  const { screen, asked } = open({
    [`GET ${api}/displays`]: () => [200, { displays }],
    [`POST ${api}/pairings/K7PM4X`]: () => {
      displays = [overBar];
      return [200, { displayId: "display-1", name: "Over the bar" }];
    },
  });
  await write(screen, "pair-name", "Over the bar");
  fireEvent.click(await findByTestId(screen, "pair-add"));
  await findByText(screen, "“Over the bar” belongs to this shop now and opens by itself.");
  await findByText(screen, "Over the bar");
  expect(asked.find(({ what }) => what.startsWith("POST"))?.body).toEqual({ name: "Over the bar" });
  expect(location.search).toBe("");
});

test.each([
  [404, "PAIRING_NOT_FOUND", /No display shows this code now/],
  [409, "PAIRING_TAKEN", /Another shop has this display/],
  [403, "FORBIDDEN", /Ask a manager/],
  [503, "UNAVAILABLE", /did not get through/],
])("says why a code is not accepted: %i %s", async (status, code, words) => {
  const { screen } = open({ [`POST ${api}/pairings/K7PM4X`]: [status, { code }] });
  await write(screen, "pair-code", "k7pm4x");
  await write(screen, "pair-name", "Over the bar");
  fireEvent.click(getByTestId(screen, "pair-add"));
  await findByText(screen, words);
});

test("asks for a code and a name before it asks the service", async () => {
  const { screen, asked } = open();
  fireEvent.click(await findByTestId(screen, "pair-add"));
  await findByText(screen, /Write the six letters/);
  await findByText(screen, /Give it a name/);
  expect(asked.every(({ what }) => what.startsWith("GET"))).toBe(true);
});

test("removes a display once that was confirmed", async () => {
  let displays = [overBar];
  const { screen, asked } = open({
    [`GET ${api}/displays`]: () => [200, { displays }],
    [`DELETE ${api}/displays/display-1`]: () => {
      displays = [];
      return [200, ""];
    },
  });
  fireEvent.click(await findByRole(screen, "button", { name: "Remove: Over the bar" }));
  await findByText(screen, /Remove “Over the bar”\?/);
  expect(asked.some(({ what }) => what.startsWith("DELETE"))).toBe(false);
  fireEvent.click(getByTestId(screen, "remove-yes"));
  await waitFor(() => getByTestId(screen, "no-displays"));
});
