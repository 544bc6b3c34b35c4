import type { Room } from "../../board/useRoom.ts";
import { nameLines } from "./nameLines.ts";

/** How many numbers there are, how long the longest is, whether names stand under them, and which. */
export interface Wanted {
  readonly preparing: number;
  readonly ready: number;
  readonly digits: number;
  readonly named: boolean;
  readonly names: readonly string[];
}

export interface ListLayout {
  readonly columns: number;
  /** How many numbers a page has, about as many as every other. */
  readonly perPage: number;
  readonly pages: number;
  /** The share of the width. */
  readonly width: number;
}

export interface Layout {
  /** Of the letters. */
  readonly size: number;
  readonly rows: number;
  readonly preparing: ListLayout;
  readonly ready: ListLayout;
}

/**
 * Ten metres away a figure must fill ten minutes of arc: 29 mm, on a 43 inch screen 5.4 % of its smaller side. Figures
 * are seven tenths as high as their letters, so that these are never smaller than 7.75.
 */
const sizes = [30, 26, 24, 22, 20, 18, 16, 14, 12.5, 11, 10, 9, 8.4, 7.8];
const smallest = 7.8;

/** As in the style sheet: what is above and below the numbers, and beside and between them. */
const frame = 16.5;
const padding = 2;
const gap = 1;
/** Between two rows; and a name's letters, their lines, and what is beside them. */
const margin = 0.9;
const [smallestName, nameShare, largestName] = [2.4, 0.3, 4];
const nameLine = 1.15;
const namePadding = 0.3;
/** So that its title stands on one line. */
const narrowestList = 30;

interface Split {
  readonly preparing: number;
  readonly ready: number;
}

/**
 * The largest letters with which all numbers are on show at once; with the smallest ones, what is too much for the
 * screen comes page by page. Both lists have the same letters, and the width goes to the one that needs it.
 */
export function layoutOf(wanted: Wanted, room: Room): Layout {
  for (const size of sizes) {
    const rows = rowsOf(size, wanted, room);
    const fitting = splits(size, wanted, room).find((split) => mostPages(split, rows, wanted) === 1);
    if (fitting !== undefined) {
      return layout(fitting, size, rows, wanted);
    }
  }
  const rows = rowsOf(smallest, wanted, room);
  const fewest = splits(smallest, wanted, room)
    .map((split) => ({ split, pages: mostPages(split, rows, wanted) }))
    .reduce((best, each) => (each.pages < best.pages ? each : best), {
      split: { preparing: 1, ready: 1 },
      pages: Infinity,
    });
  return layout(fewest.split, smallest, rows, wanted);
}

function layout(split: Split, size: number, rows: number, wanted: Wanted): Layout {
  const list = (columns: number, count: number): ListLayout => {
    const pages = Math.max(1, Math.ceil(count / (columns * rows)));
    const perPage = Math.max(1, Math.ceil(count / pages));
    return { columns: Math.ceil(perPage / rows), perPage, pages, width: listWidth(columns, size, wanted) };
  };
  return {
    size,
    rows,
    preparing: list(split.preparing, wanted.preparing),
    ready: list(split.ready, wanted.ready),
  };
}

/** How the columns that have room may be dealt out, the most even first. */
function splits(size: number, wanted: Wanted, room: Room): Split[] {
  const all: Split[] = [];
  for (let preparing = 1; listWidth(preparing, size, wanted) < room.width; preparing++) {
    for (let ready = 1; isWithin({ preparing, ready }, size, wanted, room); ready++) {
      all.push({ preparing, ready });
    }
  }
  return all.sort(
    (a, b) => Math.abs(a.preparing - a.ready) - Math.abs(b.preparing - b.ready) || b.preparing - a.preparing,
  );
}

function isWithin({ preparing, ready }: Split, size: number, wanted: Wanted, room: Room): boolean {
  return listWidth(preparing, size, wanted) + listWidth(ready, size, wanted) <= room.width;
}

/** Of the list that has more of them. */
function mostPages(split: Split, rows: number, wanted: Wanted): number {
  return Math.max(
    1,
    Math.ceil(wanted.preparing / (split.preparing * rows)),
    Math.ceil(wanted.ready / (split.ready * rows)),
  );
}

function listWidth(columns: number, size: number, wanted: Wanted): number {
  return Math.max(narrowestList, columns * (cellWidth(size, wanted) + gap) - gap + 2 * padding);
}

function cellWidth(size: number, { digits, named }: Wanted): number {
  return size * Math.max(0.62 * digits + 0.14, named ? 2.4 : 0);
}

function rowsOf(size: number, wanted: Wanted, { height }: Room): number {
  return Math.max(1, Math.floor((height - frame) / rowHeight(size, wanted)));
}

/** No name is cut: the longest has all the lines that it needs under its number. */
function rowHeight(size: number, wanted: Wanted): number {
  if (!wanted.named) {
    return 1.12 * size;
  }
  const letters = Math.min(Math.max(smallestName, nameShare * size), largestName);
  const width = cellWidth(size, wanted) / letters - 2 * namePadding;
  const lines = Math.max(1, ...wanted.names.map((name) => nameLines(name, width)));
  return Math.max(1.5 * size, size + margin + lines * nameLine * letters);
}
