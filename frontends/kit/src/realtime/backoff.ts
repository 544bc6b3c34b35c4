const firstMillis = 500;
const longestMillis = 20_000;

/** How long to wait before the given attempt (1, 2, …): doubling, with half of it left to chance. */
export function backoffMillis(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(longestMillis, firstMillis * 2 ** (attempt - 1));
  return full / 2 + (full / 2) * random();
}
