import {
  findByTestId,
  findByText,
  fireEvent,
  getByTestId,
  queryByTestId,
  waitFor,
} from "@testing-library/dom";
import { ApiClient } from "@serverlesspresso/kit/api/client.ts";
import type { ShopSettings } from "@serverlesspresso/kit/api/settings.ts";
import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { fakeFetch, shop, type Answer } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import { expect, test } from "vitest";
import { SettingsModel } from "./settingsModel.ts";
import { SettingsPage } from "./SettingsPage.tsx";

const path = "/api/shops/demo";
const limits = {
  capacity: 20,
  usesPerCode: 10,
  codeWindowSeconds: 300,
  codeGraceSeconds: 30,
  chooseWithinSeconds: 300,
  makeWithinSeconds: 900,
  finishWithinSeconds: 300,
  readyForSeconds: 600,
};

function settings(change: Partial<ShopSettings> = {}): ShopSettings {
  return { ...shop(), ...limits, timeZone: "Europe/Berlin", locale: "en", ...change };
}

function open(answers: Record<string, Answer | (() => Answer)>, first = settings()) {
  const { send, asked } = fakeFetch({ [`GET ${path}`]: [200, first], ...answers });
  const clock = new ServerClock();
  const api = new ApiClient({ clock, fetch: send });
  const model = new SettingsModel(api, "demo", () => {});
  const page = (
    <SettingsPage model={model} api={api} clock={clock} version={1} waiting={0} onBack={() => {}} />
  );
  return { screen: draw(page), asked, model };
}

async function write(screen: HTMLElement, testId: string, value: string) {
  fireEvent.input(await findByTestId(screen, testId), { target: { value } });
}

async function press(screen: HTMLElement, pill: string) {
  const box = (await findByTestId(screen, pill)).querySelector("input");
  expect(box).not.toBeNull();
  box?.click();
}

async function save(screen: HTMLElement) {
  const button = await findByTestId(screen, "save-settings");
  await waitFor(() => expect((button as HTMLButtonElement).disabled).toBe(false));
  fireEvent.click(button);
}

async function valueOf(screen: HTMLElement, testId: string) {
  return ((await findByTestId(screen, testId)) as HTMLInputElement).value;
}

test("saves only what was changed, at the version that was read", async () => {
  const { screen, asked } = open({
    [`PATCH ${path}`]: [200, settings({ version: 2, capacity: 21, announcement: { en: "Back at 14:00" } })],
  });
  await write(screen, "announcement-en", "Back at 14:00");
  fireEvent.click(await findByTestId(screen, "more-capacity"));
  await save(screen);
  await findByText(screen, /^Saved\. It holds from now on/);
  expect(asked.at(-1)?.body).toEqual({ announcement: { en: "Back at 14:00" }, capacity: 21 });
  expect(asked.at(-1)?.headers.get("if-match")).toBe('"1"');
  expect((getByTestId(screen, "save-settings") as HTMLButtonElement).disabled).toBe(true);
});

test("a line that was emptied is taken away, and hours without a day as well", async () => {
  const first = settings({
    announcement: { en: "Back soon" },
    openingHours: { monday: { from: "08:00", to: "18:00" } },
  });
  const { screen, asked } = open({ [`PATCH ${path}`]: [200, settings({ version: 2 })] }, first);
  await write(screen, "announcement-en", "");
  await press(screen, "opens-monday");
  await save(screen);
  await findByText(screen, /^Saved\. It holds from now on/);
  expect(asked.at(-1)?.body).toEqual({ announcement: null, openingHours: null });
});

test("a colour on which nobody can read is said at once, and not sent until it is readable", async () => {
  const { screen, asked } = open({ [`PATCH ${path}`]: [200, settings({ version: 2 })] });
  await write(screen, "accent-colour-light", "#ff8800");
  expect((await findByTestId(screen, "contrast-light")).textContent).toMatch(
    /Too hard to read: [12]\.\d to 1/,
  );
  await waitFor(() => expect(getByTestId(screen, "accent-dark").dataset["faint"]).toBe("false"));
  await save(screen);
  await findByText(screen, "Something is not right yet. See what is marked.");
  expect(asked.some(({ what }) => what.startsWith("PATCH"))).toBe(false);
  fireEvent.click(getByTestId(screen, "readable-light"));
  await waitFor(() => expect(getByTestId(screen, "accent-light").dataset["faint"]).toBe("false"));
  await save(screen);
  await findByText(screen, /^Saved\. It holds from now on/);
  expect(asked.at(-1)?.body).toMatchObject({ accent: { dark: "#ff8800" } });
});

test("a value out of bounds is said at its field and not sent", async () => {
  const { screen, asked } = open({});
  await write(screen, "limit-readyForSeconds", "0.1");
  await save(screen);
  await findByText(screen, "From 0.5 to 120, please.");
  expect((await findByTestId(screen, "limit-readyForSeconds")).getAttribute("aria-invalid")).toBe("true");
  expect(asked.some(({ what }) => what.startsWith("PATCH"))).toBe(false);
});

test("what the service does not accept is said at its field", async () => {
  const detail = "announcement in 'en' must not have invisible characters";
  const refusal = { code: "INVALID_SETTING", field: "announcement", detail };
  const { screen } = open({ [`PATCH ${path}`]: [422, refusal] });
  await write(screen, "announcement-en", "Back​");
  await save(screen);
  await waitFor(async () =>
    expect((await findByTestId(screen, "announcement-en")).getAttribute("aria-invalid")).toBe("true"),
  );
  await findByText(screen, /must not have invisible characters/);
  expect(await valueOf(screen, "announcement-en")).toBe("Back​");
});

test("what somebody else changed comes in beside what was written", async () => {
  let now = settings();
  const { screen } = open({
    [`GET ${path}`]: () => [200, now],
    [`PATCH ${path}`]: [412, { code: "SHOP_CHANGED_MEANWHILE" }],
  });
  await write(screen, "limit-capacity", "12");
  await write(screen, "announcement-en", "Mine");
  now = settings({ version: 2, usesPerCode: 5, announcement: { en: "Theirs" } });
  await save(screen);
  await findByText(screen, /Somebody else has just changed the shop/);
  expect(await valueOf(screen, "limit-usesPerCode")).toBe("5");
  expect(await valueOf(screen, "limit-capacity")).toBe("12");
  expect(await valueOf(screen, "announcement-en")).toBe("Mine");
  expect(queryByTestId(screen, "clash-capacity")).toBeNull();
  fireEvent.click(await findByTestId(screen, "take-theirs-announcement"));
  expect(await valueOf(screen, "announcement-en")).toBe("Theirs");
  expect(await valueOf(screen, "limit-capacity")).toBe("12");
  fireEvent.click(await findByTestId(screen, "keep-mine-announcement"));
  expect(await valueOf(screen, "announcement-en")).toBe("Mine");
});

test("what two have changed is not saved until somebody has decided", async () => {
  let now = settings();
  const { screen, asked, model } = open({
    [`GET ${path}`]: () => [200, now],
    [`PATCH ${path}`]: () => [200, { ...now, version: 3, capacity: 12 }],
  });
  await write(screen, "limit-capacity", "12");
  now = settings({ version: 2, capacity: 15, usesPerCode: 5 });
  await model.follow(2);
  const banner = await findByTestId(screen, "clash-capacity");
  await findByText(banner, "15");
  await findByText(banner, "12");
  await save(screen);
  await findByText(screen, /^Nothing is saved yet/);
  await waitFor(() => expect(banner.contains(document.activeElement)).toBe(true));
  expect(asked.some(({ what }) => what.startsWith("PATCH"))).toBe(false);
  fireEvent.click(await findByTestId(screen, "keep-mine-capacity"));
  await save(screen);
  await findByText(screen, /^Saved\. It holds from now on/);
  expect(asked.at(-1)?.body).toEqual({ capacity: 12 });
  expect(queryByTestId(screen, "clash-capacity")).toBeNull();
});

test("a pause in between decides nothing", async () => {
  let now = settings();
  const { screen, model } = open({
    [`GET ${path}`]: () => [200, now],
    [`PATCH ${path}`]: () => [200, (now = { ...now, version: 3, open: false })],
  });
  await write(screen, "limit-capacity", "12");
  now = settings({ version: 2, capacity: 15 });
  await model.follow(2);
  await model.pause("2030-01-01T13:00:00.000Z");
  expect(model.store.value.edits?.base.version).toBe(3);
  await model.save();
  expect(model.store.value.said).toBe("undecided");
});

test("a half written number is no decision against theirs", async () => {
  let now = settings();
  const { screen, model } = open({ [`GET ${path}`]: () => [200, now] });
  await write(screen, "limit-capacity", "");
  now = settings({ version: 2, capacity: 15 });
  await model.follow(2);
  await findByTestId(screen, "clash-capacity");
  fireEvent.click(await findByTestId(screen, "take-theirs-capacity"));
  expect(await valueOf(screen, "limit-capacity")).toBe("15");
});

test("what others change elsewhere does not stand in the way of a save", async () => {
  let now = settings();
  let tries = 0;
  const { screen, asked } = open({
    [`GET ${path}`]: () => [200, now],
    [`PATCH ${path}`]: () =>
      ++tries < 3
        ? [412, { code: "SHOP_CHANGED_MEANWHILE" }]
        : [200, settings({ version: 4, usesPerCode: 5, capacity: 12 })],
  });
  await write(screen, "limit-capacity", "12");
  now = settings({ version: 2, usesPerCode: 5 });
  await save(screen);
  await findByText(screen, /^Saved\. It holds from now on/);
  expect(tries).toBe(3);
  expect(asked.at(-1)?.body).toEqual({ capacity: 12 });
  expect(asked.at(-1)?.headers.get("If-Match")).toContain("2");
});

test("a shop that never stands still is not asked for ever", async () => {
  const { screen, asked } = open({ [`PATCH ${path}`]: [412, { code: "SHOP_CHANGED_MEANWHILE" }] });
  await write(screen, "limit-capacity", "12");
  await save(screen);
  await findByText(screen, /Somebody else has just changed the shop/);
  expect(asked.filter(({ what }) => what.startsWith("PATCH"))).toHaveLength(3);
});

test("a half written number outlives what somebody else saves", async () => {
  let now = settings();
  const { screen, model } = open({ [`GET ${path}`]: () => [200, now] });
  await write(screen, "limit-capacity", "");
  now = settings({ version: 2, capacity: 7 });
  await model.follow(2);
  expect(await valueOf(screen, "limit-capacity")).toBe("");
});

test("the shop is paused at once, whatever else is edited", async () => {
  const paused = settings({
    version: 2,
    open: false,
    pausedUntil: "2030-01-01T13:00:00.000Z",
    changesAt: "2030-01-01T13:00:00.000Z",
  });
  const { screen, asked } = open({ [`PATCH ${path}`]: [200, paused] });
  await write(screen, "announcement-en", "Mine");
  fireEvent.click(await findByTestId(screen, "pause-15"));
  await findByText(screen, /^The shop takes a break\. It opens by itself on Tuesday, January 1 at .*\.$/);
  expect(Object.keys(asked.at(-1)?.body as object)).toEqual(["pausedUntil"]);
  expect(await valueOf(screen, "announcement-en")).toBe("Mine");
});

test("one language at least is spoken", async () => {
  const { screen, asked } = open({ [`PATCH ${path}`]: [200, settings({ version: 2, languages: ["ja"] })] });
  await press(screen, "speaks-en");
  await save(screen);
  await findByText(screen, /^Saved\. It holds from now on/);
  expect(asked.at(-1)?.body).toEqual({ languages: ["ja"] });
  expect(getByTestId(screen, "speaks-ja").querySelector("input")?.disabled).toBe(true);
});

test("names and orders beyond the capacity are chosen by one tap each, and taken back", async () => {
  const { screen, asked } = open(
    { [`PATCH ${path}`]: [200, settings({ version: 2 })] },
    settings({ showNames: "CARDS", staffMayExceedCapacity: true }),
  );
  await press(screen, "names-OFF");
  await press(screen, "beyond-no");
  await press(screen, "by-barista-yes");
  await save(screen);
  await findByText(screen, /^Saved\. It holds from now on/);
  expect(asked.at(-1)?.body).toEqual({
    showNames: null,
    staffMayExceedCapacity: false,
    countByBarista: true,
  });
});
