import { ApiProblem } from "./problem.ts";

/** What decides whether a request may be sent once more. */
export interface Repeat {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly ifMatch?: string;
  /** A write that does no harm when it is done twice: the services recognise it, or refuse the second. */
  readonly repeatable?: boolean;
  /** Sent once and no more; nobody waits for its answer. */
  readonly once?: boolean;
}

const tries = 4;
const longestMillis = 10_000;
const longestInAllMillis = 30_000;
const leastMillis = 1_000;
const networkTries = 3;
const networkMillis = 400;

/** Codes of answers to requests of which nothing was done. */
const notDone: ReadonlySet<string> = new Set(["OVERLOADED"]);

/**
 * How long to wait before the next try, undefined for none: as long as the services said and a little more, so that a
 * crowd that was refused together does not come back together. A longer wait than a person stands still for is none.
 */
export function retryMillis(
  problem: ApiProblem,
  request: Repeat,
  tried: number,
  random: () => number = Math.random,
): number | undefined {
  if (request.once || tried >= tries) {
    return undefined;
  }
  if (problem.code === "NETWORK") {
    const again = isRead(request) && tried < networkTries && navigator.onLine;
    return again ? networkMillis * 2 ** tried * (0.5 + random() / 2) : undefined;
  }
  const retryAfter = problem.retryAfterMillis;
  if (retryAfter === undefined || !mayRepeat(problem, request)) {
    return undefined;
  }
  const wait = Math.max(leastMillis, retryAfter);
  const millis = wait + Math.max(leastMillis, wait / 4) * random();
  return wait * 1.25 > longestMillis ? undefined : millis;
}

/** True while there is time for a try that begins after the given wait. */
export function isInTime(startedAt: number, waitMillis: number): boolean {
  return Date.now() - startedAt + waitMillis <= longestInAllMillis;
}

/** Fails with the code ABORTED as soon as the signal says so. */
export function pause(millis: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(aborted());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, millis);
    signal?.addEventListener("abort", stop, { once: true });
    if (signal?.aborted) {
      stop();
    }
  });
}

export function aborted(): ApiProblem {
  return new ApiProblem(0, "ABORTED", "Nobody waits for the answer any more");
}

/** 429 says that the request was counted and not done; other refusals say so by their code. */
function mayRepeat(problem: ApiProblem, request: Repeat): boolean {
  if (problem.status === 429 || notDone.has(problem.code)) {
    return true;
  }
  return (
    problem.status === 503 &&
    (isRead(request) || request.ifMatch !== undefined || request.repeatable === true)
  );
}

function isRead({ method = "GET" }: Repeat): boolean {
  return method === "GET";
}
