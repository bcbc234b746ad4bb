import type { Config } from './config.ts';
import { requestAddress, type Query } from './request-address.ts';
import type { Identity } from '../sign-in/identity.ts';

export type FailureKind = 'unreachable' | 'signed_out' | 'not_allowed' | 'not_found' | 'refused';

/**
 * Why an answer did not come; `detail` is the API's own explanation where it gave one, `field` what of the request is
 * at fault where it is one thing.
 */
export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly detail = '',
    readonly field = '',
  ) {
    super(`${kind}: ${detail}`);
  }
}

interface Request {
  method?: 'POST' | 'PUT';
  /** JSON. */
  body?: string;
  signal?: AbortSignal | undefined;
}

/** Reads the HTTP API, and asks it to begin things. Another token is asked for, once, when the API refuses one. */
export class ApiClient {
  constructor(
    private readonly config: Config,
    private readonly fetcher: typeof fetch,
    private readonly identity: Pick<Identity, 'token' | 'otherThan' | 'refused'>,
    /** What was answered already at an address; undefined for nothing. */
    private readonly answered: (url: string) => unknown = () => undefined,
  ) {}

  /** An answer that was asked for before and has come: there is nothing to wait for. */
  early(path: string, query: Query = {}): unknown {
    return this.answered(requestAddress(this.config.api, path, query));
  }

  async get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    const response = await this.#answer(path, query, { signal });
    return (await response.json()) as T;
  }

  /** What is not JSON: a file to save. */
  async file(path: string): Promise<Blob> {
    return (await this.#answer(path, {}, {})).blob();
  }

  /** Asks for something to be made or begun. */
  async post<T>(path: string, body: unknown): Promise<T> {
    const response = await this.#answer(path, {}, { method: 'POST', body: JSON.stringify(body) });
    return (await response.json()) as T;
  }

  async #answer(path: string, query: Query, request: Request): Promise<Response> {
    const url = requestAddress(this.config.api, path, query);
    const token = path === '/v1/health' ? undefined : await this.identity.token();
    let response = await this.#send(url, token, request);
    if (response.status === 401 && token !== undefined) {
      const other = await this.identity.otherThan(token);
      response = await this.#send(url, other, request);
      if (response.status === 401) this.identity.refused(other);
    }
    if (!response.ok) throw await failureOf(response);
    return response;
  }

  /** Puts something in the place of what was there. */
  async put<T>(path: string, body: unknown): Promise<T> {
    const response = await this.#answer(path, {}, { method: 'PUT', body: JSON.stringify(body) });
    return (await response.json()) as T;
  }

  async #send(url: string, token: string | undefined, { method, body, signal }: Request) {
    const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    try {
      return await this.fetcher(url, {
        headers: body === undefined ? headers : { ...headers, 'Content-Type': 'application/json' },
        cache: 'no-cache',
        ...(method && { method }),
        ...(body !== undefined && { body }),
        ...(signal && { signal }),
      });
    } catch (error) {
      if (signal?.aborted === true) throw error;
      throw new Failure('unreachable');
    }
  }
}

interface Problem {
  detail?: string;
  title?: string;
  parameter?: string | null;
}

async function failureOf(response: Response): Promise<Failure> {
  const problem = await response.json().then(
    (body: Problem) => body,
    (): Problem => ({}),
  );
  const detail = problem.detail ?? problem.title ?? '';
  if (response.status === 401) return new Failure('signed_out', detail);
  if (response.status === 403) return new Failure('not_allowed', detail);
  if (response.status === 404) return new Failure('not_found', detail);
  if (response.status >= 500) return new Failure('unreachable', detail);
  return new Failure('refused', detail, problem.parameter ?? '');
}
