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

/** Reads the HTTP API. A token is asked for when first needed, and once more when the API refuses it. */
export class ApiClient {
  #token: string | undefined;

  constructor(
    private readonly config: Config,
    private readonly fetcher: typeof fetch,
  ) {}

  async get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) search.set(name, String(value));
    }
    const suffix = search.size > 0 ? `?${search.toString()}` : '';
    const url = `${this.config.api}${path}${suffix}`;
    let response = await this.#send(url, await this.#authorization(path), signal);
    if (response.status === 401) {
      this.#token = undefined;
      response = await this.#send(url, await this.#authorization(path), signal);
    }
    if (!response.ok) throw await failureOf(response);
    return (await response.json()) as T;
  }

  async #authorization(path: string): Promise<Record<string, string>> {
    if (path === '/v1/health' || this.config.token_url === undefined) return {};
    if (this.#token === undefined) {
      const response = await this.#send(this.config.token_url, {}, undefined);
      if (!response.ok) throw new Failure('sign_in');
      this.#token = ((await response.json()) as { token: string }).token;
    }
    return { Authorization: `Bearer ${this.#token}` };
  }

  async #send(url: string, headers: Record<string, string>, signal: AbortSignal | undefined) {
    try {
      return await this.fetcher(url, { headers, cache: 'no-cache', ...(signal && { signal }) });
    } catch (error) {
      if (signal?.aborted === true) throw error;
      throw new Failure('unreachable');
    }
  }
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
