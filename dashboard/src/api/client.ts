import type { Config } from './config.ts';

export type FailureKind = 'unreachable' | 'sign_in' | 'not_found' | 'refused';

/** Why an answer did not come; `detail` is the API's own explanation where it gave one. */
export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly detail = '',
  ) {
    super(`${kind}: ${detail}`);
  }
}

export type Query = Record<string, string | number | undefined>;

interface Request {
  method?: 'POST' | 'PUT';
  /** JSON. */
  body?: string;
  signal?: AbortSignal | undefined;
}

/** Reads the HTTP API, and asks it to begin things. A token is asked for when first needed, and once more when the API refuses it. */
export class ApiClient {
  /** On its way or there: requests that need one at once wait for the same. */
  #token: Promise<string> | undefined;

  constructor(
    private readonly config: Config,
    private readonly fetcher: typeof fetch,
  ) {}

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
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) search.set(name, String(value));
    }
    const suffix = search.size > 0 ? `?${search.toString()}` : '';
    const url = `${this.config.api}${path}${suffix}`;
    const token = this.#tokenFor(path);
    let response = await this.#send(url, await authorization(token), request);
    if (response.status === 401) {
      if (this.#token === token) this.#token = undefined;
      response = await this.#send(url, await authorization(this.#tokenFor(path)), request);
    }
    if (!response.ok) throw await failureOf(response);
    return response;
  }

  /** Puts something in the place of what was there. */
  async put<T>(path: string, body: unknown): Promise<T> {
    const response = await this.#answer(path, {}, { method: 'PUT', body: JSON.stringify(body) });
    return (await response.json()) as T;
  }

  #tokenFor(path: string): Promise<string> | undefined {
    const { token_url } = this.config;
    if (path === '/v1/health' || token_url === undefined) return undefined;
    const token = this.#token ?? this.#newToken(token_url);
    this.#token = token;
    return token;
  }

  async #newToken(url: string): Promise<string> {
    try {
      const response = await this.#send(url, {}, {});
      if (!response.ok) throw new Failure('sign_in');
      return ((await response.json()) as { token: string }).token;
    } catch (error) {
      this.#token = undefined;
      throw error;
    }
  }

  async #send(url: string, headers: Record<string, string>, { method, body, signal }: Request) {
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

async function authorization(token: Promise<string> | undefined): Promise<Record<string, string>> {
  return token === undefined ? {} : { Authorization: `Bearer ${await token}` };
}

async function failureOf(response: Response): Promise<Failure> {
  const detail = await response.json().then(
    (problem: { detail?: string; title?: string }) => problem.detail ?? problem.title ?? '',
    () => '',
  );
  if (response.status === 401 || response.status === 403) return new Failure('sign_in', detail);
  if (response.status === 404) return new Failure('not_found', detail);
  if (response.status >= 500) return new Failure('unreachable', detail);
  return new Failure('refused', detail);
}
