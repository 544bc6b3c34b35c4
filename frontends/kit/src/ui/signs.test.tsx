import { findByTestId, fireEvent, getByRole, getByTestId, queryByTestId } from "@testing-library/dom";
import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import { LanguageProvider } from "../i18n/language.tsx";
import type { FeedState } from "../realtime/liveFeed.ts";
import { Cues } from "../sound/cues.ts";
import { draw } from "../testing/draw.tsx";
import { ConnectionBanner } from "./ConnectionBanner.tsx";
import { KnownFrom } from "./KnownFrom.tsx";
import { SoundControl } from "./SoundControl.tsx";

const nine = Date.parse("2026-11-02T09:04:00.000Z");

afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

const effects = () => new Promise((resolve) => requestAnimationFrame(() => setImmediate(resolve)));

test("a loss is told once it lasts, with its time, and goes when it is over", async () => {
  const screen = (state: FeedState) => (
    <LanguageProvider>
      <ConnectionBanner state={state} since={nine} />
    </LanguageProvider>
  );
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const place = draw(null);
  render(screen("lost"), place);
  await effects();
  expect(queryByTestId(place, "connection-banner")).toBeNull();
  vi.advanceTimersByTime(2_000);
  await effects();
  expect(getByTestId(place, "connection-banner").textContent).toMatch(/No live updates since 9:04/);
  render(screen("live"), place);
  expect(queryByTestId(place, "connection-banner")).toBeNull();
});

test("what is old says how old", () => {
  const place = draw(<KnownFrom at={nine} now={nine + 12 * 60_000} />);
  expect(getByRole(place, "status").textContent).toMatch(/^This is from 9:04\sAM \(12 min ago\)/);
});

test("the volume appears once the sound is on", async () => {
  const cues = new Cues(localStorage, () => {
    throw new Error("no sound here");
  });
  const place = draw(<SoundControl cues={cues} sample="newOrder" />);
  await effects();
  expect(queryByTestId(place, "volume")).toBeNull();
  fireEvent.click(getByRole(place, "button", { name: "Turn the sound on" }));
  const volume = await findByTestId(place, "volume");
  fireEvent.input(volume, { target: { value: "0.2" } });
  expect(cues.store.value.volume).toBe(0.2);
  expect(place.textContent).toContain("Touch the screen once");
});
