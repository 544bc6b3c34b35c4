import { expect, test } from "vitest";
import { layoutOf, type ListLayout } from "./layout.ts";
import { nameLines } from "./nameLines.ts";

/** What is left beside the code: overhead, and upright below it. */
const overhead = { width: 110, height: 94 };
const upright = { width: 100, height: 112 };

const wanted = (preparing: number, ready: number, change: object = {}) => ({
  preparing,
  ready,
  digits: 2,
  named: false,
  names: [],
  ...change,
});

test.each([
  ["overhead", overhead, 1, 0, 30],
  ["overhead", overhead, 2, 1, 30],
  ["overhead", overhead, 5, 2, 22],
  ["overhead", overhead, 9, 3, 16],
  ["overhead", overhead, 16, 8, 11],
  ["overhead", overhead, 28, 12, 10],
  ["overhead", overhead, 40, 0, 8.4],
  ["upright", upright, 1, 0, 30],
  ["upright", upright, 2, 1, 30],
  ["upright", upright, 5, 2, 20],
  ["upright", upright, 9, 3, 16],
  ["upright", upright, 16, 8, 12.5],
  ["upright", upright, 28, 12, 10],
  ["upright", upright, 40, 0, 8.4],
  ["upright", upright, 50, 20, 8.4],
])("%s: %o has room for %d and %d on one page, in letters of %d", (_, room, preparing, ready, size) => {
  const layout = layoutOf(wanted(preparing, ready), room);
  expect([layout.preparing.pages, layout.ready.pages]).toEqual([1, 1]);
  expect(layout.size).toBe(size);
});

test.each([
  [28, 12],
  [20, 20],
  [32, 8],
])("numbers of three digits have room for %d and %d, too", (preparing, ready) => {
  for (const room of [overhead, upright]) {
    const layout = layoutOf(wanted(preparing, ready, { digits: 3 }), room);
    expect([layout.preparing.pages, layout.ready.pages]).toEqual([1, 1]);
  }
});

test("the width goes to the list that needs it", () => {
  const { preparing, ready } = layoutOf(wanted(28, 4, { digits: 3 }), overhead);
  expect([preparing.columns, ready.columns]).toEqual([4, 1]);
  expect(preparing.width).toBeGreaterThan(2 * ready.width);
});

test("what is too much comes page by page, in the smallest letters that are read ten metres away", () => {
  const layout = layoutOf(wanted(70, 30), overhead);
  expect(layout.size).toBe(7.8);
  expect(layout.preparing).toMatchObject({ pages: 2, perPage: 35 });
});

const longNames = ["Mika", "Bartholomäus Ferdina", "ばるとろめうすふぇるでぃなんどたろうさん"];

test("the longest name has its lines under each number, and short ones take no room for it", () => {
  for (const room of [overhead, upright]) {
    for (const count of [1, 6, 20, 60]) {
      const short = layoutOf(wanted(count, count, { named: true, names: ["Mika"] }), room);
      expect(short).toEqual(layoutOf(wanted(count, count, { named: true }), room));
      const { size, rows } = layoutOf(wanted(count, count, { named: true, names: longNames }), room);
      const letters = Math.min(4, Math.max(2.4, 0.3 * size));
      const lines = Math.max(...longNames.map((name) => nameLines(name, (2.4 * size) / letters - 0.6)));
      expect(rows * (size + 0.9 + lines * 1.15 * letters)).toBeLessThanOrEqual(room.height - 16.5);
    }
  }
});

/** Every count, in both rooms: letters only shrink, nothing is lost, and no page is nearly empty. */
test.each([
  ["overhead", overhead],
  ["upright", upright],
])("%s: a number more never makes the letters larger, and no page holds one number", (_, room) => {
  for (const change of [
    {},
    { digits: 3 },
    { digits: 4 },
    { named: true },
    { named: true, names: longNames },
  ]) {
    for (const ready of [0, 3, 13, 40]) {
      let before = Infinity;
      for (let preparing = 0; preparing <= 120; preparing++) {
        const { size, rows, ...lists } = layoutOf(wanted(preparing, ready, change), room);
        expect(size).toBeLessThanOrEqual(before);
        before = size;
        check(lists.preparing, preparing, rows);
        check(lists.ready, ready, rows);
        expect(lists.preparing.width + lists.ready.width).toBeLessThanOrEqual(room.width);
      }
    }
  }
});

function check({ columns, perPage, pages }: ListLayout, count: number, rows: number): void {
  expect(perPage * pages).toBeGreaterThanOrEqual(count);
  expect(perPage).toBeLessThanOrEqual(columns * rows);
  const onTheLast = count - perPage * (pages - 1);
  if (pages > 1) {
    expect(onTheLast).toBeGreaterThanOrEqual(Math.min(perPage, 2));
    expect(onTheLast).toBeGreaterThan(perPage - pages);
  }
}
