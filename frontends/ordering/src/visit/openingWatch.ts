import type { Store } from "@serverlesspresso/kit/state/store.ts";
import type { Visit } from "./visitState.ts";

/**
 * When to look after the announced time: a few seconds later, and as a shop may open late, a few times more. After that
 * whoever holds the phone looks again by taking it in the hand.
 */
const lookAfterMillis = [3_000, 13_000, 28_000, 58_000, 118_000];

/** So that not all phones of a queue ask at once. */
const spreadMillis = 5_000;

const longestTimerMillis = 2 ** 31 - 1;

/**
 * A page without an order has no live connection. It reads the shop again when the time has come at which that opens or
 * closes by itself, until another time is announced or none, and asks for nothing before. Returns how to stop that.
 */
export function watchingOpening(
  store: Store<Visit>,
  look: () => Promise<void>,
  now: () => number,
): () => void {
  let expected: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = (at: string) => {
    const next = nextLook(Date.parse(at), now());
    if (next !== undefined) {
      const millis = next - now() + Math.random() * spreadMillis;
      timer = setTimeout(() => void onTime(at), Math.min(millis, longestTimerMillis));
    }
  };
  const onTime = async (at: string) => {
    if (now() > Date.parse(at)) {
      await look().catch(() => {});
    }
    if (at === expected) {
      schedule(at);
    }
  };
  const expect = (at: string | undefined) => {
    if (at !== expected) {
      clearTimeout(timer);
      expected = at;
      if (at !== undefined) {
        schedule(at);
      }
    }
  };
  const follow = () => expect(announcedTime(store.value));
  const unsubscribe = store.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    expect(undefined);
  };
}

/** When the shop that is on show changes by itself, where no message would say that it has. */
function announcedTime({ stage, shop }: Visit): string | undefined {
  return stage === "idle" || stage === "scan-failed" ? shop?.changesAt : undefined;
}

function nextLook(at: number, now: number): number | undefined {
  return lookAfterMillis.map((after) => at + after).find((time) => time > now);
}
