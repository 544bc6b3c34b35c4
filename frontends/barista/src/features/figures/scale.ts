/** The count that fills a plot. */
export function scaleOf(counts: readonly { readonly count: number }[]): number {
  return Math.max(1, ...counts.map(({ count }) => count));
}

const quarterMinutes = 15;

interface Quarter {
  readonly from: string;
  readonly queued: number;
}

/** The quarters of an hour from the first to the last in which somebody ordered, with the quiet ones between them. */
export function unbroken(quarters: readonly Quarter[]): { name: string; count: number }[] {
  const counts = new Map(quarters.map(({ from, queued }) => [minutesOf(from), queued]));
  const times = [...counts.keys()];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const all = [];
  for (let time = first; time <= last; time += quarterMinutes) {
    all.push({ name: clockOf(time), count: counts.get(time) ?? 0 });
  }
  return all;
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
