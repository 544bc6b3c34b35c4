export type CueName = "newOrder" | "ready" | "notMade";

interface Tone {
  readonly hertz: number;
  readonly after: number;
  readonly lasts: number;
}

/** A new order: a knock on wood, twice. Ready: three notes of a small bell, upwards. Not made: two low ones, downwards. */
const cues: Readonly<Record<CueName, readonly Tone[]>> = {
  newOrder: [
    { hertz: 523.25, after: 0, lasts: 0.22 },
    { hertz: 392, after: 0.14, lasts: 0.3 },
  ],
  notMade: [
    { hertz: 329.63, after: 0, lasts: 0.5 },
    { hertz: 261.63, after: 0.28, lasts: 0.8 },
  ],
  ready: [
    { hertz: 659.25, after: 0, lasts: 0.6 },
    { hertz: 783.99, after: 0.13, lasts: 0.6 },
    { hertz: 1046.5, after: 0.26, lasts: 1.1 },
  ],
};

/** Each note is a sine with a faint octave, in quickly and out slowly. */
const partials = [
  { times: 1, loud: 0.5 },
  { times: 2, loud: 0.12 },
] as const;

const attack = 0.008;
const silence = 0.0001;

export function playCue(context: AudioContext, name: CueName, volume: number): void {
  for (const tone of cues[name]) {
    for (const { times, loud } of partials) {
      note(context, tone, tone.hertz * times, loud * volume);
    }
  }
}

function note(context: AudioContext, { after, lasts }: Tone, hertz: number, loud: number): void {
  const start = context.currentTime + after;
  const gain = context.createGain();
  gain.gain.setValueAtTime(silence, start);
  gain.gain.exponentialRampToValueAtTime(Math.max(silence, loud), start + attack);
  gain.gain.exponentialRampToValueAtTime(silence, start + lasts);
  const oscillator = context.createOscillator();
  oscillator.frequency.value = hertz;
  oscillator.connect(gain).connect(context.destination);
  oscillator.addEventListener("ended", () => gain.disconnect());
  oscillator.start(start);
  oscillator.stop(start + lasts);
}
