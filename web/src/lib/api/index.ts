/**
 * Owns: the one way to the server: JSON in, JSON out, problems as `ApiProblem`.
 * Called by: screens, session, push registration and the outbox (page and service worker).
 * Rule: a failure is always an `ApiProblem` whose `kind` says whether trying again can help.
 */
import type { Code, FieldProblem, Id } from "./types";

export type * from "./types";

/** How a request failed: no connection, the server refused it, or the server could not answer. */
export type ProblemKind = "offline" | "refused" | "server";

/** The same request is still being answered: its answer can be asked for again. */
const IN_FLIGHT: Code = "idempotency_in_flight";

/** A failed request, RFC 9457: `code` is stable and translated as `error-<code>`. */
export class ApiProblem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly status: number,
    readonly code: string,
    readonly detail: { limit?: number; retry_after_s?: number; errors?: FieldProblem[] } = {},
  ) {
    super(code);
    this.name = "ApiProblem";
  }

  /** True when the same request may succeed later without a change. */
  get canRetry(): boolean {
    return this.kind !== "refused" || this.status === 429 || this.code === IN_FLIGHT;
  }
}

/** What a request may carry beside its path and body. */
export interface RequestOptions {
  /** Sent as `Idempotency-Key`: the same key and body give the same answer. */
  idempotencyKey?: Id;
  signal?: AbortSignal;
  /** Leaves the cookie out (capability tokens need none). */
  isCookieless?: boolean;
}

/** Tells the session that the server no longer knows this browser; set once by the page. */
let onSignedOut: ((code: string) => void) | null = null;

/** Registers the one listener that is told the code of a 401 on a request that carried the cookie. */
export function whenSignedOut(listener: (code: string) => void): void {
  onSignedOut = listener;
}

function wait_s(header: string | null): number | undefined {
  const value = Number(header);
  return header && Number.isFinite(value) ? value : undefined;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const fields = (typeof body === "object" && body !== null ? body : {}) as {
    code?: string;
    limit?: number;
    retry_after_s?: number;
    errors?: FieldProblem[];
  };
  const code = fields.code ?? (response.status >= 500 ? "unavailable" : "refused");
  const { limit, errors } = fields;
  const retry_after_s = fields.retry_after_s ?? wait_s(response.headers.get("Retry-After"));
  return new ApiProblem(response.status >= 500 ? "server" : "refused", response.status, code, {
    ...(limit === undefined ? {} : { limit }),
    ...(retry_after_s === undefined ? {} : { retry_after_s }),
    ...(errors === undefined ? {} : { errors }),
  });
}

/** Sends one request and parses its JSON; 204 answers `undefined`. */
export async function request<T>(
  method: string,
  path: string,
  body?: unknown,
  options: RequestOptions = {},
): Promise<T> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (method !== "GET") headers["Content-Type"] = "application/json";
  if (options.idempotencyKey) headers["Idempotency-Key"] = options.idempotencyKey;
  let response: Response;
  try {
    response = await fetch(path.startsWith("/") ? path : `/api/v1/${path}`, {
      method,
      headers,
      credentials: options.isCookieless ? "omit" : "same-origin",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new ApiProblem("offline", 0, "offline");
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.status === 401 && !options.isCookieless) onSignedOut?.(problem.code);
    throw problem;
  }
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw new ApiProblem("server", response.status, "unavailable");
  }
}

/** The verbs; a path without a leading slash is below `/api/v1/`. */
export const api = {
  get: <T>(path: string, options?: RequestOptions) => request<T>("GET", path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>("POST", path, body ?? {}, options),
  put: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>("PUT", path, body ?? {}, options),
  patch: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>("PATCH", path, body ?? {}, options),
  del: <T>(path: string, body?: unknown, options?: RequestOptions) => request<T>("DELETE", path, body, options),
};
