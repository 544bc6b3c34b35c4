const minute = 60_000;
const day = 1_440;

/** When the clock on the shop's wall shows this time next, such as 14:00; undefined for what is no time. */
export function nextAt(time: string, timeZone: string, now: number): string | undefined {
  const wanted = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (wanted === null) {
    return undefined;
  }
  const from = Math.ceil((now + 1) / minute) * minute;
  const minutes = Number(wanted[1]) * 60 + Number(wanted[2]);
  const guess = from + ahead(minutes - minutesOnWall(timeZone, from)) * minute;
  const late = minutesOnWall(timeZone, guess) - minutes;
  const shifted = ((late + day + day / 2) % day) - day / 2;
  return new Date(guess - shifted * minute).toISOString();
}

/** In so many minutes, at a full minute. */
export function inMinutes(minutes: number, now: number): string {
  return new Date(Math.ceil((now + minutes * minute) / minute) * minute).toISOString();
}

function ahead(minutes: number): number {
  return (minutes + day) % day;
}

function minutesOnWall(timeZone: string, at: number): number {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const [hours = 0, minutes = 0] = format.format(at).split(":").map(Number);
  return hours * 60 + minutes;
}
