import { Store } from "../state/store.ts";
import type { ServerClock } from "../time/serverClock.ts";
import { isRecord } from "./json.ts";
import { ShapeError, type Narrow } from "./narrow.ts";
import { ApiProblem, asProblem, problemOf } from "./problem.ts";
import { aborted, isInTime, pause, retryMillis, type Repeat } from "./retry.ts";

export interface ApiRequest extends Repeat {
  readonly body?: unknown;
  /** Overrides the client's own token; null sends none. */
  readonly token?: string | null;
  /** The form of the answer; a problem is JSON in any case. */
  readonly accept?: string;
  /** Who uses the device, if not the client's own. */
  readonly user?: string;
  /** What the service knows the request by if it comes again. */
  readonly idempotencyKey?: string;
  /** For a request that the service holds open. */
  readonly timeoutMillis?: number;
  /** Sent even though the page goes away. */
  readonly keepalive?: boolean;
  /** Ends the request and every wait for another try, with the code ABORTED. */
  readonly signal?: AbortSignal;
}

interface ApiOptions {
  readonly clock: ServerClock;
  readonly token?: () => string | undefined | Promise<string | undefined>;
  /** Called with the client's own token that was refused; true when it has another, to ask once more with. */
  readonly onUnauthorized?: (refused: string | undefined) => void | Promise<boolean>;
  /** The first name of whoever uses a device that belongs to a shop. */
  readonly user?: () => string | undefined;
  readonly fetch?: typeof fetch;
  readonly timeoutMillis?: number;
  readonly random?: () => number;
}

/** The one place from which a screen speaks HTTP to the services. */
export class ApiClient {
  /** How many requests the services have postponed, and not answered yet. */
  readonly postponed = new Store(0);

  constructor(private readonly options: ApiOptions) {}

  /** The answer, narrowed to what the screen relies on; fails with the name of the field that is not so. */
  async json<T>(path: string, narrow: Narrow<T>, asked: ApiRequest = {}): Promise<T> {
    const request = this.signed(asked);
    const answer = await this.again(request, () => this.read(path, request));
    try {
      return narrow(answer, "answer");
    } catch (error) {
      throw error instanceof ShapeError ? unreadable(path, request, error) : error;
    }
  }

  /** The answer as it is, in a form that is not JSON. */
  async text(path: string, accept: string): Promise<string> {
    return this.again({}, async () => {
      const response = await this.send(path, { accept });
      return response.text().catch(() => {
        throw new ApiProblem(0, "NETWORK", "The answer broke off");
      });
    });
  }

  /** For an answer without a body. */
  async done(path: string, asked: ApiRequest = {}): Promise<void> {
    const request = this.signed(asked);
    await this.again(request, () => this.send(path, request));
  }

  /** Whoever asks stays the one who has asked, even if somebody else uses the device before the request is sent. */
  private signed(request: ApiRequest): ApiRequest {
    const user = this.options.user?.();
    return user === undefined ? request : { user, ...request };
  }

  /** Tries until it succeeds, or another try makes no sense or comes too late. */
  private async again<T>(request: ApiRequest, attempt: () => Promise<T>): Promise<T> {
    const startedAt = Date.now();
    let postponed = 0;
    try {
      for (let tried = 1; ; tried++) {
        try {
          return await attempt();
        } catch (error) {
          const problem = asProblem(error);
          const millis = retryMillis(problem, request, tried, this.options.random);
          if (millis === undefined || !isInTime(startedAt, millis)) {
            throw error;
          }
          if (problem.status !== 0 && postponed === 0) {
            postponed = 1;
            this.postponed.update((count) => count + 1);
          }
          await pause(millis, request.signal);
        }
      }
    } finally {
      this.postponed.update((count) => count - postponed);
    }
  }

  private async read(path: string, request: ApiRequest): Promise<unknown> {
    const sentAt = Date.now();
    const response = await this.send(path, request);
    const body: unknown = await response.json().catch(() => {
      throw new ApiProblem(0, "NETWORK", "The answer broke off");
    });
    if (isRecord(body) && typeof body["serverTime"] === "string") {
      this.options.clock.observe(body["serverTime"], sentAt, Date.now());
    }
    return body;
  }

  private async send(path: string, request: ApiRequest): Promise<Response> {
    const token = await this.tokenFor(request);
    let response = await this.exchange(path, request, token);
    if (response.status === 401 && (await this.options.onUnauthorized?.(token)) === true) {
      response = await this.exchange(path, request, await this.tokenFor(request));
    }
    if (response.ok) {
      return response;
    }
    throw await problemOf(response, this.options.clock.now());
  }

  private async tokenFor({ token }: ApiRequest): Promise<string | undefined> {
    return token === undefined ? this.options.token?.() : (token ?? undefined);
  }

  private async exchange(path: string, request: ApiRequest, token: string | undefined): Promise<Response> {
    const abort = new AbortController();
    const stop = () => abort.abort();
    if (request.signal?.aborted) {
      throw aborted();
    }
    request.signal?.addEventListener("abort", stop);
    const timer = setTimeout(stop, request.timeoutMillis ?? this.options.timeoutMillis ?? 10_000);
    try {
      const send = this.options.fetch ?? fetch;
      return await send(path, {
        method: request.method ?? "GET",
        headers: headersOf(request, token),
        cache: "no-store",
        signal: abort.signal,
        ...(request.keepalive ? { keepalive: true } : {}),
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      });
    } catch {
      if (request.signal?.aborted) {
        throw aborted();
      }
      const code = abort.signal.aborted ? "TIMEOUT" : "NETWORK";
      throw new ApiProblem(0, code, `${nameOf(path, request)} got no answer`);
    } finally {
      clearTimeout(timer);
      request.signal?.removeEventListener("abort", stop);
    }
  }
}

function unreadable(path: string, request: ApiRequest, { message }: ShapeError): ApiProblem {
  return new ApiProblem(0, "UNREADABLE", `${nameOf(path, request)}: ${message}`);
}

function nameOf(path: string, { method = "GET" }: ApiRequest): string {
  return `${method} ${path}`;
}

function headersOf(request: ApiRequest, token: string | undefined): Record<string, string> {
  return {
    Accept: request.accept ?? "application/json",
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...(request.user && token ? { "Device-User": encodeURIComponent(request.user) } : {}),
    ...(request.idempotencyKey ? { "Idempotency-Key": request.idempotencyKey } : {}),
    ...(request.ifMatch ? { "If-Match": request.ifMatch } : {}),
    ...(request.body === undefined ? {} : { "Content-Type": "application/json" }),
  };
}
