import { isRecord } from "./json.ts";
import { readRetryAfter } from "./retryAfter.ts";

/**
 * An answer that is not a success; or, with status 0, no answer at all (NETWORK, TIMEOUT, ABORTED) or one that has
 * another shape than was agreed on (UNREADABLE).
 */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly members: Readonly<Record<string, unknown>> = {},
    /** How long the services asked to wait before the next try. */
    readonly retryAfterMillis?: number,
  ) {
    super(detail);
    this.name = "ApiProblem";
  }

  /** True where the same request may succeed a little later. */
  get temporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** True where whoever asked did not want the answer any more. */
  get aborted(): boolean {
    return this.code === "ABORTED";
  }

  text(member: string): string | undefined {
    const value = this.members[member];
    return typeof value === "string" ? value : undefined;
  }
}

/** `now` is the server's time, for a `Retry-After` that is a date. */
export async function problemOf(response: Response, now: number): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  const members = isRecord(body) ? body : {};
  const code = memberText(members, "code") ?? memberText(members, "reason") ?? `HTTP_${response.status}`;
  const detail = memberText(members, "detail") ?? memberText(members, "title") ?? `HTTP ${response.status}`;
  const after = readRetryAfter(response.headers.get("Retry-After"), now);
  return new ApiProblem(response.status, code, detail, members, after);
}

/** Whatever was thrown, as a problem that a screen can put into words. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(0, "UNEXPECTED", String(error));
}

function memberText(members: Record<string, unknown>, name: string): string | undefined {
  const value = members[name];
  return typeof value === "string" ? value : undefined;
}
