const dayMillis = 86_400_000;

/** For how many days figures are stored. */
export const daysKept = 400;

/** The day so many days later, or earlier; days are like 2026-11-02. */
export function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMillis).toISOString().slice(0, 10);
}
