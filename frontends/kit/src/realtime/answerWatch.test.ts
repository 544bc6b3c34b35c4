import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AnswerWatch, type ExpectedAnswer } from "./answerWatch.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function expected(change: Partial<ExpectedAnswer> = {}) {
  const look = vi.fn(async () => {});
  const onOverdue = vi.fn();
  return { isDue: () => true, look, onOverdue, ...change };
}

test("an answer that does not come in six seconds is looked up once", async () => {
  const answer = expected();
  new AnswerWatch().expect("order", answer);
  await vi.advanceTimersByTimeAsync(5_999);
  expect(answer.look).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answer.look).toHaveBeenCalledOnce();
  expect(answer.onOverdue).toHaveBeenCalledExactlyOnceWith(false);
});

test("an answer that came is not looked up", async () => {
  const answer = expected({ isDue: () => false });
  new AnswerWatch().expect("order", answer);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answer.look).not.toHaveBeenCalled();
});

test("an answer that looking up brings is not overdue", async () => {
  let due = true;
  const look = vi.fn(async () => void (due = false));
  const answer = expected({ isDue: () => due, look });
  new AnswerWatch().expect("order", answer, 1_500);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(look).toHaveBeenCalledOnce();
  expect(answer.onOverdue).not.toHaveBeenCalled();
});

test("says when looking up failed", async () => {
  const answer = expected({ look: () => Promise.reject(new Error("no network")) });
  new AnswerWatch().expect("order", answer);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(answer.onOverdue).toHaveBeenCalledExactlyOnceWith(true);
});

test("a later request about the same order takes the place of the one before; others wait beside it", async () => {
  const watch = new AnswerWatch();
  const [first, second, other] = [expected(), expected(), expected()];
  watch.expect("order", first);
  watch.expect("order", second);
  watch.expect("another", other);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(first.look).not.toHaveBeenCalled();
  expect(second.look).toHaveBeenCalledOnce();
  expect(other.look).toHaveBeenCalledOnce();
});

test("what was forgotten is not looked up", async () => {
  const watch = new AnswerWatch();
  const answer = expected();
  watch.expect("order", answer);
  watch.forgetAll();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answer.look).not.toHaveBeenCalled();
});
