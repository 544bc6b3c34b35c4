const firstMillis = 500;
const longestMillis = 20_000;
const leastAskedMillis = 1_000;
const longestAskedMillis = 60_000;

/** How long to wait before the given attempt (1, 2, …): doubling, with half of it left to chance. */
export function backoffMillis(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(longestMillis, firstMillis * 2 ** (attempt - 1));
  return full / 2 + (full / 2) * random();
}

/**
 * How long to wait where the services have said it, whichever attempt it is: so long, and up to a quarter more, so that
 * all screens of a shop do not come back at once. A screen never stays away for longer than a minute and a quarter.
 */
export function askedMillis(retryAfterMillis: number, random: () => number = Math.random): number {
  const wait = Math.min(longestAskedMillis, Math.max(leastAskedMillis, retryAfterMillis));
  return wait + (wait / 4) * random();
}
