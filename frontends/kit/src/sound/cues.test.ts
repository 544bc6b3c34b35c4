import { afterEach, expect, test, vi } from "vitest";
import { Cues } from "./cues.ts";

class FakeContext {
  state = "suspended";
  currentTime = 0;
  destination = {};
  readonly started: number[] = [];
  allowed = true;

  async resume() {
    this.state = this.allowed ? "running" : "suspended";
  }

  async suspend() {
    this.state = "suspended";
  }

  createGain() {
    const gain = { setValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() };
    return { gain, connect: () => {}, disconnect: () => {} };
  }

  createOscillator() {
    const frequency = { value: 0 };
    return {
      frequency,
      connect: () => ({ connect: () => {} }),
      start: () => this.started.push(frequency.value),
      stop: () => {},
      addEventListener: () => {},
    };
  }
}

afterEach(() => localStorage.clear());

function cues() {
  const context = new FakeContext();
  return { context, cues: new Cues(localStorage, () => context as unknown as AudioContext) };
}

test("is silent until somebody turns it on", async () => {
  const { cues: sound, context } = cues();
  sound.play("ready");
  expect(context.started).toEqual([]);
  await sound.turnOn();
  sound.play("newOrder");
  expect(context.started).toEqual([523.25, 1046.5, 392, 784]);
  sound.turnOff();
  sound.play("ready");
  expect(context.started).toHaveLength(4);
});

test("remembers on the device, and waits for the first touch after a reload", async () => {
  const before = cues().cues;
  await before.turnOn();
  before.setVolume(0.3);
  const { cues: sound, context } = cues();
  expect(sound.store.value).toEqual({ on: true, volume: 0.3, blocked: true });
  sound.play("ready");
  expect(context.started).toEqual([]);
  document.dispatchEvent(new Event("pointerdown"));
  await vi.waitFor(() => expect(sound.store.value.blocked).toBe(false));
  sound.play("ready");
  expect(context.started).toHaveLength(6);
});

test("says that it is blocked where the browser refuses", async () => {
  const { cues: sound, context } = cues();
  context.allowed = false;
  await sound.turnOn();
  expect(sound.store.value.blocked).toBe(true);
});

test("keeps the volume between silence and full", () => {
  const { cues: sound } = cues();
  sound.setVolume(7);
  expect(sound.store.value.volume).toBe(1);
  localStorage.setItem("serverlesspresso.sound", "on loud");
  expect(cues().cues.store.value.volume).toBe(0.6);
});
