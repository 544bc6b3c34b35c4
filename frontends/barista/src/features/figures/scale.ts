/** The count that fills a plot. */
export function scaleOf(counts: readonly { readonly count: number }[]): number {
  return Math.max(1, ...counts.map(({ count }) => count));
}

const quarterMinutes = 15;
const hourMinutes = 60;
const dayMinutes = 24 * hourMinutes;

/** So many columns have room in a row; a whole day has as many hours. */
const mostColumns = 24;

/** So many columns have room for the hour of each below them. */
const mostWithNames = 6;

interface Quarter {
  readonly from: string;
  readonly queued: number;
}

export interface Column {
  readonly name: string;
  readonly count: number;
  /** Its time stands below it. */
  readonly named: boolean;
}

/** When it was busy, by the quarters of an hour or by the hours. */
export interface BusyTimes {
  readonly by: "quarterHour" | "hour";
  readonly columns: readonly Column[];
}

/**
 * The time in which somebody ordered, with what is quiet in it, and with one column before and one after: by the quarters
 * of an hour, or by the hours where so many quarters have no room.
 */
export function busyTimes(quarters: readonly Quarter[]): BusyTimes {
  const busy = quarters
    .filter(({ queued }) => queued > 0)
    .map(({ from, queued }) => ({ at: minutesOf(from), queued }));
  const byQuarters = columnsOf(busy, quarterMinutes);
  return byQuarters.length <= mostColumns
    ? { by: "quarterHour", columns: byQuarters }
    : { by: "hour", columns: columnsOf(busy, hourMinutes) };
}

function columnsOf(busy: readonly { at: number; queued: number }[], width: number): readonly Column[] {
  if (busy.length === 0) {
    return [];
  }
  const places = busy.map(({ at }) => Math.floor(at / width));
  const first = Math.max(0, Math.min(...places) - 1);
  const last = Math.min(dayMinutes / width - 1, Math.max(...places) + 1);
  const times = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * width);
  const step = width === hourMinutes && times.length > mostWithNames ? 3 * hourMinutes : hourMinutes;
  const named = times.filter((time) => time % step === 0);
  return times.map((time) => ({
    name: clockOf(time),
    count: busy
      .filter(({ at }) => at >= time && at < time + width)
      .reduce((sum, { queued }) => sum + queued, 0),
    named: named.length === 0 ? time === times[0] : named.includes(time),
  }));
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
