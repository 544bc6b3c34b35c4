import { draw } from "@serverlesspresso/kit/testing/draw.tsx";
import { order, shop, someTime } from "@serverlesspresso/kit/testing/fakes.ts";
import { ServerClock } from "@serverlesspresso/kit/time/serverClock.ts";
import type { Order } from "@serverlesspresso/kit/api/types.ts";
import { afterEach, expect, test, vi } from "vitest";
import { useNextCode } from "./useNextCode.ts";

const nine = Date.parse(someTime);
const at = (minutes: number) => new Date(nine + minutes * 60_000).toISOString();

const fourPast = nine + 4 * 60_000;
const still = new ServerClock(() => fourPast);

afterEach(() => void vi.useRealTimers());

interface Props {
  readonly of: Partial<Order>;
  readonly window?: number;
  readonly clock?: ServerClock;
}

function Next({ of, window = 300, clock = still }: Props) {
  const next = useNextCode(order(of), shop({ codeWindowSeconds: window }), clock);
  return <p>{next === undefined ? "now" : new Date(next).toISOString()}</p>;
}

test.each([
  ["in this window", 1, 300, at(5)],
  ["at its beginning", 0, 300, at(5)],
  ["in an earlier window", -1, 300, "now"],
  ["where codes stay longer", 1, 900, at(15)],
])("whoever was admitted %s has another drink by the code at that time", (_, minutes, window, next) => {
  expect(draw(<Next of={{ admittedAt: at(minutes) }} window={window} />).textContent).toBe(next);
});

test("an order that used no code has none to wait for", () => {
  expect(draw(<Next of={{ admittedAt: at(1), requested: {} }} />).textContent).toBe("now");
});

test("once the next code is there, nobody is told to wait for it", async () => {
  vi.useFakeTimers({ now: fourPast });
  const drawn = draw(<Next of={{ admittedAt: at(1) }} clock={new ServerClock()} />);
  await vi.advanceTimersByTimeAsync(59_900);
  expect(drawn.textContent).toBe(at(5));
  await vi.advanceTimersByTimeAsync(200);
  expect(drawn.textContent).toBe("now");
});
