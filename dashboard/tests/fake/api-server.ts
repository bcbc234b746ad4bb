import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { ANSWERS } from './answers.ts';
import type {
  Customer,
  Growth,
  Metric,
  NotFed,
  Run,
  RunAnswer,
  Target,
  Upload,
} from '../../src/api/types.ts';
import { FakeAudiences, type Answer } from './audiences.ts';
import { commentsOf } from './comments.ts';
import { recordedCompany, VERSION, type Company } from './company.ts';
import { claimsOf, groupsOf } from '../../src/sign-in/claims.ts';
import { endCompressed } from './compressed.ts';
import { EARLIER, migrationOf } from './migration.ts';
import { filteredBy, KEPT, RefusedFilter } from './filtered.ts';
import { listen, type Listening } from './listen.ts';
import { CUSTOMERS, METRICS, recordedElement, RUNS } from './recorded.ts';
import { fakeToken } from './token.ts';
import { cases, report } from './cases.ts';
import { ALL_UPLOADS } from './uploads.ts';

/** Gives the product's recorded answers as its API does: tokens, cursors and problems included. */
export class FakeApi {
  company: Company | undefined = recordedCompany();
  uploads: readonly Upload[] = ALL_UPLOADS;
  runs: readonly Run[] = RUNS;
  targets: readonly Target[] = [];
  customers: readonly Customer[] = CUSTOMERS;
  /** Connections are cut while it is true. */
  isDown = false;
  /** It knows no token, however new. */
  isRefusing = false;
  hasEarlierRun = true;
  /** The elements answer that nothing was fed. */
  isFed = true;
  delayMillis = 0;
  readonly audiences = new FakeAudiences();
  /** What was sent: to which path, and its text. */
  readonly received: [string, string][] = [];
  /** Counts the tokens that ran out; only the newest holds. */
  #expired = 0;
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

  /** The token that pages hold is refused from now on. */
  expireToken(): void {
    this.#expired++;
  }

  /** A token that holds until it is made to expire. */
  newToken(groups: readonly string[]): string {
    return fakeToken({ 'cognito:groups': groups, serial: this.#expired });
  }

  #accepts({ headers }: IncomingMessage): boolean {
    return !this.isRefusing && claimsOf(headers.authorization ?? '').serial === this.#expired;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.isDown) {
      request.socket.destroy();
      return;
    }
    await new Promise((done) => setTimeout(done, this.delayMillis));
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type');
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const url = new URL(request.url ?? '/', 'http://fake');
    if (request.method === 'PUT') {
      this.received.push([decodeURIComponent(url.pathname), await text(request)]);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"version":1}');
      return;
    }
    if (url.pathname.startsWith('/lake/')) {
      // The link itself is the permission.
      response.writeHead(200, { 'Content-Type': 'text/csv' }).end('customer_id\r\n');
      return;
    }
    if (url.pathname !== '/v1/health' && !this.#accepts(request)) {
      problem(response, 401, 'A token is needed.');
      return;
    }
    if (url.pathname.startsWith('/v1/audiences')) {
      audienceAnswer(response, await this.#audience(url, request));
      return;
    }
    const body = request.method === 'POST' ? await this.#begun(url, request) : this.#answer(url);
    if (typeof body === 'string') {
      response.writeHead(200, { 'Content-Type': 'text/csv; charset=utf-8' }).end(body);
      return;
    }
    if (body instanceof RefusedFilter) {
      problem(response, 400, body.detail, body.parameter);
      return;
    }
    if (body === undefined) {
      problem(response, 404, `There is nothing at ${url.pathname}.`);
      return;
    }
    endCompressed(request, response, { 'Content-Type': 'application/json' }, JSON.stringify(body));
  }

  async #begun({ pathname }: URL, request: IncomingMessage): Promise<unknown> {
    const body = await text(request);
    if (pathname === '/v1/runs') {
      this.received.push([pathname, body]);
      return { run_id: 'REQUESTED', status: 'requested' };
    }
    const { file_name } = JSON.parse(body) as { file_name: string };
    return {
      upload_url: `http://${request.headers.host}/bucket/${encodeURIComponent(file_name)}`,
      method: 'PUT',
    };
  }

  async #audience({ pathname }: URL, request: IncomingMessage): Promise<Answer> {
    const host = request.headers.host ?? '';
    const groups = groupsOf(claimsOf(request.headers.authorization ?? ''));
    if (!this.audiences.isAllowed || !groups.some((group) => group === 'analyst' || group === 'admin')) {
      return { status: 403, detail: 'It needs the role analyst.' };
    }
    if (this.company === undefined) return { status: 404, detail: 'There is no run. POST /v1/runs.' };
    if (request.method !== 'POST') {
      return this.audiences.one(pathname.slice('/v1/audiences/'.length), this.company, host);
    }
    const body = await text(request);
    this.received.push([pathname, body]);
    return this.audiences.make(body, this.company, host);
  }

  #answer(url: URL): unknown {
    const { company } = this;
    switch (url.pathname) {
      case '/v1/health':
        return company === undefined
          ? { status: 'ok', version: VERSION }
          : { status: 'ok', version: VERSION, ...pick(company), data_age_seconds: 3_600 };
      case '/v1/metrics':
        return { items: metricsOf(url.searchParams.get('metric')), next_cursor: null };
      case '/v1/uploads':
        return firstPage(this.uploads, url.searchParams);
      case '/v1/runs':
        return firstPage(this.runs, url.searchParams);
    }
    if (/^\/v1\/uploads\/\w+\/quarantine$/.test(url.pathname)) return 'line,reason,column,value\r\n';
    if (/^\/v1\/uploads\/\w+\/profile$/.test(url.pathname)) return 'profile: generic.customers\n';
    if (url.pathname.startsWith('/v1/cases')) return cases(this.uploads, url);
    if (url.pathname.endsWith('/refusals')) return report(this.uploads, url);
    if (company !== undefined && url.pathname === '/v1/schemes/rfm/migration') {
      return migrationOf(company, url.searchParams.get('from_run') ?? '');
    }
    const run = url.searchParams.get('run') ?? 'current';
    if (company === undefined || !['current', company.run_id].includes(run)) return undefined;
    if (url.pathname === '/v1/schemes') return { items: [], next_cursor: null, filters: KEPT };
    const [, element] = /^\/v1\/schemes\/rfm\/elements\/(\w+)$/.exec(url.pathname) ?? [];
    if (element !== undefined) {
      const everyones = this.#element(element, company, url.searchParams);
      return everyones && filteredBy(element, url.searchParams, everyones);
    }
    if (/^\/v1\/schemes\/rfm\/segments\/\w+\/comments$/.test(url.pathname)) {
      return { ...pick(company), scheme: 'rfm', items: commentsOf(url.searchParams), next_cursor: null };
    }
    const [, segmentId] = /^\/v1\/schemes\/rfm\/segments\/(\w+)\/customers$/.exec(url.pathname) ?? [];
    const segment = company.overview.segments.find((candidate) => candidate.segment_id === segmentId);
    return segment === undefined ? undefined : this.#customerPage(company, url.searchParams);
  }

  #element(element: string, company: Company, query: URLSearchParams): RunAnswer | undefined {
    const { run_id, as_of, scheme, currency } = company.overview;
    const needs = ['orders', 'opportunities'];
    const notFed: NotFed = { run_id, as_of, scheme, currency, status: 'not_fed', needs };
    if (!this.isFed) return notFed;
    if (element === 'overview') return company.overview;
    if (element === 'growth') {
      const runs = (company.growth.runs ?? []).map((one) => ({ ...one, run_id: company.run_id }));
      const growth: Growth = { ...company.growth, runs: this.hasEarlierRun ? [EARLIER, ...runs] : runs };
      return growth;
    }
    const body = recordedElement(element);
    const answers = element === 'satisfaction' ? { answers: ANSWERS } : {};
    const targets = element === 'trends' ? { targets: this.targets } : {};
    const shown = body && narrowed(body, query.getAll('segment'));
    return shown && { ...shown, ...answers, ...targets, run_id, as_of };
  }

  /** Every segment has the recorded customers. */
  #customerPage({ run_id, as_of }: Company, query: URLSearchParams): unknown {
    const from = Number(query.get('cursor') ?? 0);
    const to = from + Number(query.get('limit') ?? 50);
    const country = query.get('country');
    const listed = this.customers.filter((one) => country === null || country === one.country);
    const next_cursor = to < listed.length ? String(to) : null;
    return { run_id, as_of, scheme: 'rfm', items: listed.slice(from, to), next_cursor };
  }
}

/** The metrics of the registry that are asked for; all where none is named. */
function metricsOf(ids: string | null): readonly Metric[] {
  return ids === null ? METRICS : METRICS.filter(({ id }) => ids.split(',').includes(id));
}

/** The rows of some segments only; of all where none is named. */
function narrowed(body: RunAnswer, segments: readonly string[]): RunAnswer {
  if (segments.length === 0) return body;
  const isWanted = (row: unknown) => segments.includes((row as { segment_id: string }).segment_id);
  const { months, segments: rows } = body as { months?: unknown[]; segments?: unknown[] } & RunAnswer;
  return {
    ...body,
    ...(rows && { segments: rows.filter(isWanted) }),
    ...(months && { months: months.filter(isWanted) }),
  };
}

function firstPage<T>(items: readonly T[], query: URLSearchParams) {
  return { items: items.slice(0, Number(query.get('limit') ?? 50)), next_cursor: null };
}

function pick({ run_id, as_of, published_at }: Company) {
  return { run_id, as_of, published_at };
}

function audienceAnswer(response: ServerResponse, answer: Answer): void {
  if ('audience' in answer) {
    response
      .writeHead(201, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
      .end(JSON.stringify(answer.audience));
    return;
  }
  problem(response, answer.status, answer.detail, answer.parameter);
}

function problem(response: ServerResponse, status: number, detail: string, parameter?: string): void {
  response
    .writeHead(status, { 'Content-Type': 'application/problem+json' })
    .end(JSON.stringify({ type: 'about:blank', title: 'Problem', status, detail, parameter }));
}
