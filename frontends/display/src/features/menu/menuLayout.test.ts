import { expect, test } from "vitest";
import { menuLayout } from "./menuLayout.ts";

const overhead = { width: 119, height: 94 };
const upright = { width: 100, height: 112 };

test.each([
  ["overhead", overhead, 1, 1, 36],
  ["overhead", overhead, 6, 3, 36],
  ["overhead", overhead, 8, 4, 28],
  ["overhead", overhead, 12, 4, 25],
  ["overhead", overhead, 20, 5, 19],
  ["upright", upright, 6, 3, 32],
  ["upright", upright, 8, 3, 31],
  ["upright", upright, 20, 5, 19],
])("%s: the menu of %o with %d drinks has %d columns of about %d", (_, room, drinks, columns, side) => {
  const layout = menuLayout(drinks, room);
  expect(layout.columns).toBe(columns);
  expect(Math.floor(layout.side)).toBe(side);
  expect(layout.perPage).toBeGreaterThanOrEqual(drinks);
});

test("a long menu comes page by page, and no page holds one drink", () => {
  for (let drinks = 1; drinks <= 100; drinks++) {
    for (const room of [overhead, upright]) {
      const { columns, rows, side, perPage } = menuLayout(drinks, room);
      const pages = Math.ceil(drinks / perPage);
      expect(side).toBeGreaterThanOrEqual(17);
      expect(columns * side).toBeLessThanOrEqual(room.width);
      expect(rows * side).toBeLessThanOrEqual(room.height);
      expect(columns * rows).toBeGreaterThanOrEqual(perPage);
      expect(pages === 1 || drinks - perPage * (pages - 1) > 1).toBe(true);
    }
  }
});
