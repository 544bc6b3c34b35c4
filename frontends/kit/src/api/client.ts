import { ApiProblem, problemOf } from "./problem.ts";
import { isRecord } from "./json.ts";
import type { ServerClock } from "../time/serverClock.ts";

export interface ApiRequest {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  readonly ifMatch?: string;
  /** Overrides the client's own token; null sends none. */
  readonly token?: string | null;
  /** For a request that the service holds open. */
  readonly timeoutMillis?: number;
  /** Sent even though the page goes away. */
  readonly keepalive?: boolean;
}

export interface ApiOptions {
  readonly clock: ServerClock;
  readonly token?: () => string | undefined | Promise<string | undefined>;
  /** Called with the client's own token that was refused; true when it has another, to ask once more with. */
  readonly onUnauthorized?: (refused: string | undefined) => void | Promise<boolean>;
  readonly fetch?: typeof fetch;
  readonly timeoutMillis?: number;
}

/** The one place from which a screen speaks HTTP to the services. */
export class ApiClient {
  constructor(private readonly options: ApiOptions) {}

  async json<T>(path: string, request: ApiRequest = {}): Promise<T> {
    const sentAt = Date.now();
    const response = await this.send(path, request);
    const body: unknown = await response.json().catch(() => {
      throw new ApiProblem(0, "NETWORK", "The answer broke off");
    });
    if (isRecord(body) && typeof body["serverTime"] === "string") {
      this.options.clock.observe(body["serverTime"], sentAt, Date.now());
    }
    return body as T;
  }

  /** For an answer without a body. */
  async done(path: string, request: ApiRequest = {}): Promise<void> {
    await this.send(path, request);
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
    throw await problemOf(response);
  }

  private async tokenFor({ token }: ApiRequest): Promise<string | undefined> {
    return token === undefined ? this.options.token?.() : (token ?? undefined);
  }

  private async exchange(path: string, request: ApiRequest, token: string | undefined): Promise<Response> {
    const abort = new AbortController();
    const timer = setTimeout(
      () => abort.abort(),
      request.timeoutMillis ?? this.options.timeoutMillis ?? 10_000,
    );
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
      const code = abort.signal.aborted ? "TIMEOUT" : "NETWORK";
      throw new ApiProblem(0, code, `${request.method ?? "GET"} ${path} got no answer`);
    } finally {
      clearTimeout(timer);
    }
  }
}

function headersOf(request: ApiRequest, token: string | undefined): Record<string, string> {
  return {
    Accept: "application/json",
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
    ...(request.ifMatch ? { "If-Match": request.ifMatch } : {}),
    ...(request.body === undefined ? {} : { "Content-Type": "application/json" }),
  };
}
