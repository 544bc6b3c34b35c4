import { expect, test } from "vitest";
import { dueAt, firstTurn, turned, withNews, type Turn } from "./turns.ts";

const pages = 5;

/** Which page was on show in each second of five minutes, with news in some of them. */
function shown(hasNews: (second: number) => boolean): number[] {
  const seen: number[] = [];
  let turn: Turn = firstTurn(0);
  for (let second = 0; second < 300; second++) {
    turn = hasNews(second) ? withNews(turn) : turn;
    turn = turned(turn, pages, second * 1_000);
    seen.push(turn.page);
  }
  return seen;
}

/** The pages in their sequence, and for how many seconds each was on show. */
function stretches(seen: readonly number[]): [page: number, seconds: number][] {
  const all: [number, number][] = [];
  for (const page of seen) {
    const last = all.at(-1);
    if (last?.[0] === page) {
      last[1]++;
    } else {
      all.push([page, 1]);
    }
  }
  return all;
}

test("without news each page has eight seconds, one after the other", () => {
  expect(stretches(shown(() => false)).slice(0, 7)).toEqual([
    [0, 8],
    [1, 8],
    [2, 8],
    [3, 8],
    [4, 8],
    [0, 8],
    [1, 8],
  ]);
});

test.each([1, 2, 3, 5, 7, 8, 9, 13])(
  "no page starves with news every %d s, and each can be read",
  (every) => {
    const all = stretches(shown((second) => second % every === 0)).slice(0, -1);
    expect(new Set(all.map(([page]) => page))).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(Math.min(...all.map(([, seconds]) => seconds))).toBeGreaterThanOrEqual(4);
    for (const page of [1, 2, 3, 4]) {
      expect(longestAbsence(all, page)).toBeLessThanOrEqual(60);
    }
  },
);

function longestAbsence(all: readonly [number, number][], page: number): number {
  let [longest, absent] = [0, 0];
  for (const [each, seconds] of all) {
    absent = each === page ? 0 : absent + seconds;
    longest = Math.max(longest, absent);
  }
  return longest;
}

test("news bring back the first page as soon as the one on show could be read, and that one is not lost", () => {
  const all = stretches(shown((second) => second === 9));
  expect(all.slice(0, 4)).toEqual([
    [0, 8],
    [1, 4],
    [0, 8],
    [2, 8],
  ]);
});

test("news on the first page change nothing", () => {
  const turn = firstTurn(0);
  expect(withNews(turn)).toBe(turn);
  expect(dueAt(turn)).toBe(8_000);
});

test("a page that is no more gives way at once", () => {
  expect(turned({ page: 3, since: 0, before: 0, news: false }, 2, 1).page).toBe(0);
});
