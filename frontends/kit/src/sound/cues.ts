import { Store } from "../state/store.ts";
import { playCue, type CueName } from "./synthesis.ts";

interface Sound {
  readonly on: boolean;
  /** From 0 to 1. */
  readonly volume: number;
  /** Wanted, but the browser waits for a touch or a key on this page first. */
  readonly blocked: boolean;
}

const storageKey = "serverlesspresso.sound";
const gestures = ["pointerdown", "keydown"] as const;

/** The soft cues of a screen: silent until somebody turns them on; remembered on the device. */
export class Cues {
  readonly store: Store<Sound>;
  private context: AudioContext | undefined;

  constructor(
    private readonly storage: Pick<Storage, "getItem" | "setItem"> = localStorage,
    private readonly makeContext: () => AudioContext = () => new AudioContext(),
  ) {
    const { on, volume } = this.remembered();
    this.store = new Store<Sound>({ on, volume, blocked: on });
    if (on) {
      this.awaitGesture();
    }
  }

  /** Call it from a tap or a key press, for browsers make no sound before one. */
  async turnOn(): Promise<void> {
    this.change({ on: true });
    await this.wake();
  }

  turnOff(): void {
    this.change({ on: false, blocked: false });
    this.forgetGesture();
    void this.context?.suspend();
  }

  setVolume(volume: number): void {
    this.change({ volume: Math.min(1, Math.max(0, volume)) });
  }

  play(name: CueName): void {
    const { on, volume } = this.store.value;
    if (!on || volume === 0) {
      return;
    }
    if (this.context?.state === "running") {
      playCue(this.context, name, volume);
    } else {
      this.change({ blocked: true });
      this.awaitGesture();
    }
  }

  private readonly wake = async (): Promise<void> => {
    this.forgetGesture();
    try {
      this.context ??= this.makeContext();
      await this.context.resume();
    } catch {
      // A device without sound stays silent.
    }
    this.change({ blocked: this.store.value.on && this.context?.state !== "running" });
  };

  private awaitGesture(): void {
    for (const gesture of gestures) {
      document.addEventListener(gesture, this.wake);
    }
  }

  private forgetGesture(): void {
    for (const gesture of gestures) {
      document.removeEventListener(gesture, this.wake);
    }
  }

  private change(change: Partial<Sound>): void {
    this.store.update((sound) => ({ ...sound, ...change }));
    const { on, volume } = this.store.value;
    try {
      this.storage.setItem(storageKey, `${on ? "on" : "off"} ${volume}`);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  private remembered(): Pick<Sound, "on" | "volume"> {
    try {
      const [on, volume] = (this.storage.getItem(storageKey) ?? "").split(" ");
      const stored = Number(volume ?? Number.NaN);
      return { on: on === "on", volume: stored >= 0 && stored <= 1 ? stored : 0.6 };
    } catch {
      return { on: false, volume: 0.6 };
    }
  }
}
