import type { Room } from "../../board/useRoom.ts";

export interface MenuLayout {
  readonly columns: number;
  readonly rows: number;
  /** Of the square that a drink has, in hundredths of the screen's smaller side. */
  readonly side: number;
  readonly perPage: number;
}

/** As in the style sheet: what is above and below the drinks, and beside them. */
const frame = 17.5;
const padding = 2;
/** The name of a drink is read from farther away than a phone is. */
const smallest = 17;
const largest = 36;

/** The largest squares with which all drinks are on show at once, or as many as can be read. */
export function menuLayout(drinks: number, room: Room): MenuLayout {
  const width = room.width - 2 * padding;
  const height = room.height - frame;
  const sideOf = (columns: number, rows: number) => Math.min(largest, width / columns, height / rows);
  let best: MenuLayout | undefined;
  for (let columns = 1; columns <= Math.max(1, drinks); columns++) {
    const rows = Math.max(1, Math.ceil(drinks / columns));
    const side = sideOf(columns, rows);
    if (side >= smallest && (best === undefined || side > best.side)) {
      best = { columns, rows, side, perPage: columns * rows };
    }
  }
  return best ?? asManyAsCanBeRead(drinks, width, height);
}

function asManyAsCanBeRead(drinks: number, width: number, height: number): MenuLayout {
  const columns = Math.max(1, Math.floor(width / smallest));
  const most = columns * Math.max(1, Math.floor(height / smallest));
  const perPage = Math.ceil(drinks / Math.ceil(drinks / most));
  return { columns, rows: Math.ceil(perPage / columns), side: smallest, perPage };
}
