import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Metric, Upload } from '../../src/api/types.ts';
import { companyOf, type Company } from './company.ts';
import { customersOf } from './customers.ts';
import { METRICS } from './metrics.ts';
import { listen, type Listening } from './listen.ts';
import { UPLOADS } from './uploads.ts';

const TOKEN = 'a-token-for-the-test';

/** Answers like the product's API: shapes, tokens, cursors and problems included. */
export class FakeApi {
  company: Company | undefined = companyOf(1);
  uploads: readonly Upload[] = UPLOADS;
  metrics: readonly Metric[] = METRICS;
  /** Connections are cut while it is true. */
  isDown = false;
  /** The elements answer that nothing was fed. */
  isFed = true;
  delayMillis = 0;
  #listening: Listening | undefined;

  async start(port = 0): Promise<string> {
    this.#listening = await listen(
      createServer((request, response) => void this.#serve(request, response)),
      port,
    );
    return this.#listening.address;
  }

  async stop(): Promise<void> {
    await this.#listening?.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.isDown) {
      request.socket.destroy();
      return;
    }
    await new Promise((done) => setTimeout(done, this.delayMillis));
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'authorization');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const url = new URL(request.url ?? '/', 'http://fake');
    const isOpen = url.pathname === '/token' || url.pathname === '/v1/health';
    if (!isOpen && request.headers.authorization !== `Bearer ${TOKEN}`) {
      problem(response, 401, 'A token is needed.');
      return;
    }
    const body = this.#answer(url);
    if (body === undefined) {
      problem(response, 404, `There is nothing at ${url.pathname}.`);
      return;
    }
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  }

  #answer(url: URL): unknown {
    const { company } = this;
    switch (url.pathname) {
      case '/token':
        return { token: TOKEN };
      case '/v1/health':
        return company === undefined
          ? { status: 'ok', version: '0.1.0' }
          : { status: 'ok', version: '0.1.0', ...pick(company), data_age_seconds: 3_600 };
      case '/v1/metrics':
        return { items: this.metrics };
      case '/v1/uploads':
        return {
          items: this.uploads.slice(0, Number(url.searchParams.get('limit') ?? 50)),
          next_cursor: null,
        };
    }
    if (company?.run_id !== url.searchParams.get('run')) return undefined;
    const [, element] = /^\/v1\/schemes\/rfm\/elements\/(overview|growth)$/.exec(url.pathname) ?? [];
    if (element !== undefined) {
      const { run_id, as_of, scheme, currency } = company.overview;
      if (!this.isFed)
        return { run_id, as_of, scheme, currency, status: 'not_fed', needs: ['orders', 'opportunities'] };
      return element === 'overview' ? company.overview : company.growth;
    }
    const [, segmentId] = /^\/v1\/schemes\/rfm\/segments\/(\w+)\/customers$/.exec(url.pathname) ?? [];
    const segment = company.overview.segments.find((candidate) => candidate.segment_id === segmentId);
    return segment === undefined ? undefined : customerPage(company, segment.segment_id, url.searchParams);
  }
}

function customerPage(company: Company, segmentId: string, query: URLSearchParams): unknown {
  const all = customersOf(segmentId, 120);
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? 50);
  return {
    run_id: company.run_id,
    as_of: company.as_of,
    scheme: 'rfm',
    items: all.slice(from, to),
    next_cursor: to < all.length ? String(to) : null,
  };
}

function pick({ run_id, as_of, published_at }: Company) {
  return { run_id, as_of, published_at };
}

function problem(response: ServerResponse, status: number, detail: string): void {
  response
    .writeHead(status, { 'Content-Type': 'application/problem+json' })
    .end(JSON.stringify({ type: 'about:blank', title: 'Problem', status, detail }));
}
