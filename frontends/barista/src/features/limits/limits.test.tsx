import { findByTestId, findByText, fireEvent, waitFor } from "@testing-library/dom";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, shop, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { expect, test } from "vitest";
import { changeIn, limits, valueOf, invalidIn } from "./limits.ts";
import { LimitsPanel } from "./LimitsPanel.tsx";

const base = {
  capacity: 20,
  usesPerCode: 10,
  codeWindowSeconds: 300,
  codeGraceSeconds: 30,
  chooseWithinSeconds: 300,
  makeWithinSeconds: 900,
  finishWithinSeconds: 300,
  readyForSeconds: 600,
};
const path = "/api/shops/demo";

test("only what is other than now is sent; an empty limit that may be missing is removed", () => {
  const draft = { capacity: "20", usesPerCode: "12", ordersPerCustomerPerDay: "" };
  expect(changeIn({ ...base, ordersPerCustomerPerDay: 3 }, draft)).toEqual({
    usesPerCode: 12,
    ordersPerCustomerPerDay: null,
  });
  expect(changeIn(base, { ordersPerCustomerPerDay: "" })).toEqual({});
});

test("a value must be a whole number within its bounds", () => {
  for (const limit of limits) {
    expect(valueOf(limit, String(limit.least))).toBe(limit.least);
    expect(valueOf(limit, String(limit.least - 1))).toBeUndefined();
    expect(valueOf(limit, String(limit.most + 1))).toBeUndefined();
    expect(valueOf(limit, "1e2")).toBeUndefined();
  }
  expect(invalidIn({ capacity: "many", usesPerCode: "", readyForSeconds: "60" })).toEqual([
    "capacity",
    "usesPerCode",
  ]);
});

function open(answers: Record<string, Answer | (() => Answer)>) {
  const { send, asked } = fakeFetch({ [`GET ${path}`]: [200, { ...shop(), ...base }], ...answers });
  const api = new ApiClient({ clock: new ServerClock(), fetch: send });
  return { screen: draw(<LimitsPanel api={api} shop="demo" version={1} />), asked };
}

async function write(screen: HTMLElement, name: string, value: string) {
  fireEvent.input(await findByTestId(screen, `limit-${name}`), { target: { value } });
}

test("saves what was changed at the version that was read", async () => {
  const { screen, asked } = open({
    [`PATCH ${path}`]: [200, { ...shop({ version: 2 }), ...base, capacity: 12 }],
  });
  await write(screen, "capacity", "12");
  fireEvent.click(await findByTestId(screen, "save-limits"));
  await findByText(screen, "Saved. It holds from now on.");
  expect(asked.at(-1)?.body).toEqual({ capacity: 12 });
  expect(asked.at(-1)?.headers.get("if-match")).toBe('"1"');
});

test("a value out of bounds is said at its field and not sent", async () => {
  const { screen, asked } = open({});
  await write(screen, "readyForSeconds", "10");
  fireEvent.click(await findByTestId(screen, "save-limits"));
  await findByText(screen, "A whole number from 30 to 7,200, please.");
  expect((await findByTestId(screen, "limit-readyForSeconds")).getAttribute("aria-invalid")).toBe("true");
  expect(asked.some(({ what }) => what.startsWith("PATCH"))).toBe(false);
});

test("what the service does not accept is said at its field", async () => {
  const { screen } = open({ [`PATCH ${path}`]: [422, { code: "INVALID_SETTING", field: "usesPerCode" }] });
  await write(screen, "usesPerCode", "9000");
  fireEvent.click(await findByTestId(screen, "save-limits"));
  await waitFor(async () =>
    expect((await findByTestId(screen, "limit-usesPerCode")).getAttribute("aria-invalid")).toBe("true"),
  );
});

test("what somebody else changed is shown, and what was written stays", async () => {
  let now = { ...shop(), ...base };
  const { screen } = open({
    [`GET ${path}`]: () => [200, now],
    [`PATCH ${path}`]: [412, { code: "SHOP_CHANGED_MEANWHILE" }],
  });
  await write(screen, "capacity", "12");
  now = { ...shop({ version: 2 }), ...base, usesPerCode: 5 };
  fireEvent.click(await findByTestId(screen, "save-limits"));
  await findByText(screen, /Somebody else has just changed the shop/);
  const value = async (name: string) =>
    ((await findByTestId(screen, `limit-${name}`)) as HTMLInputElement).value;
  expect(await value("usesPerCode")).toBe("5");
  expect(await value("capacity")).toBe("12");
});
