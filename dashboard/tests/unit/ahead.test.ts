import { METRICS, recordedElement } from '../fake/recorded.ts';
import { describe, expect, it } from 'vitest';
import { AnswersAhead } from '../../src/ahead/answers.ts';
import { HOME_METRICS } from '../../src/ahead/home-metrics.ts';
import { askFirst } from '../../src/ahead/first-questions.ts';
import type { Session } from '../../src/sign-in/session.ts';
import { parseTrigger, type Strategies } from '../../src/api/plays.ts';
import { parseAddress } from '../../src/state/address.ts';

const STRATEGIES = recordedElement('strategies') as Strategies;

const API = 'https://api.example';
const NOW = 1_000_000;
const SESSION: Session = { access_token: 'secret', expires_at: NOW + 3_600_000, name: 'ewa', groups: [] };
const HEALTH = `${API}/v1/health`;
const HOME_METRICS_ASKED = `/v1/metrics?limit=500&metric=${HOME_METRICS.join('%2C')}`;
const ELEMENTS = `${API}/v1/schemes/rfm/elements`;

interface Opening {
  run?: string;
  shown?: string;
  session?: Session | null;
  /** No figures were seen in this browser before. */
  isNew?: boolean;
}

/** A page that is opened while `run` is current; figures are of `shown` where they are asked without a run's id. */
function opened(search: string, { run = 'R1', shown = '', session = SESSION, isNew = false }: Opening = {}) {
  const asked: string[] = [];
  const tokens = new Set<string | null>();
  const fetcher: typeof fetch = (input, init) => {
    const at = new URL(input as string);
    asked.push(`${at.pathname}${at.search}`);
    tokens.add(new Headers(init?.headers).get('Authorization'));
    const of = at.searchParams.get('run');
    return Promise.resolve(
      Response.json({ run_id: of === null ? run : of === 'current' ? shown || run : of }),
    );
  };
  const ahead = new AnswersAhead(fetcher);
  const keeping = (value: string | null) => ({
    getItem: () => value,
    setItem: () => undefined,
    removeItem: () => undefined,
  });
  const store = keeping(JSON.stringify(session));
  const memory = keeping(isNew ? null : 'seen');
  const config = { api: API, sign_in: { issuer: 'https://id.example', client_id: 'page' } };
  const first = askFirst(ahead, fetcher, config, {
    address: parseAddress(search, 'en'),
    store,
    memory,
    now: NOW,
  });
  const take = async (address: string) =>
    ((await (await ahead.fetch(address)).json()) as { run_id: string }).run_id;
  return { asked, tokens, ahead, take, first };
}

describe('the metrics of the home page', () => {
  it('are of the registry', () => {
    const known = METRICS.map(({ id }) => id);
    expect(HOME_METRICS.filter((id) => !known.includes(id))).toEqual([]);
  });

  it("are all that the product's own playbook names", () => {
    const named = STRATEGIES.segments.flatMap(({ plays }) => plays.flatMap(({ trigger }) => trigger));
    const ids = named.map((condition) => parseTrigger(condition)?.metric);
    expect(ids.filter((id) => id === undefined || !HOME_METRICS.includes(id))).toEqual([]);
  });
});

describe('what is asked before the code of the page has come', () => {
  it('is health, definitions and the figures of the home page, at once', () => {
    expect(opened('').asked).toEqual([
      '/v1/health',
      '/v1/schemes/rfm/elements/strategies?run=current',
      '/v1/schemes/rfm/elements/comparison?segment=total&run=current',
      '/v1/schemes/rfm/elements/trends?segment=total&run=current',
      HOME_METRICS_ASKED,
    ]);
  });

  it('is an element as its page asks for it: of the scheme, months, filter and run in the address', () => {
    const { asked } = opened('?page=trends&scheme=value&from=2024-01&country=PL&run=R7');
    expect(asked).toContain('/v1/schemes/value/elements/trends?from=2024-01&country=PL&run=R7');
  });

  it('is nothing but health on pages of no element', () => {
    expect(opened('?page=guide').asked).toEqual(['/v1/health', '/v1/metrics?limit=500']);
  });

  it('is nothing but health where nobody is signed in, or soon nobody will be', () => {
    expect(opened('', { session: null }).asked).toEqual(['/v1/health']);
    expect(opened('', { session: { ...SESSION, expires_at: NOW + 1_000 } }).asked).toEqual(['/v1/health']);
  });

  it('is no figure where there may be none yet', () => {
    expect(opened('', { isNew: true }).asked).toEqual(['/v1/health', HOME_METRICS_ASKED]);
    expect(opened('?run=R7', { isNew: true }).asked).toHaveLength(5);
  });

  it('goes with the token, but to health without', () => {
    expect([...opened('').tokens]).toEqual([null, 'Bearer secret']);
  });

  it('is not asked again when the page asks for it by the id of the run', async () => {
    const { asked, take } = opened('?page=overview');
    expect(await take(HEALTH)).toBe('R1');
    const before = asked.length;
    expect(await take(`${ELEMENTS}/overview?run=R1`)).toBe('R1');
    expect(asked).toHaveLength(before);
  });

  it('is asked again where another run became current in between', async () => {
    const { take } = opened('?page=overview', { run: 'R1', shown: 'R2' });
    await take(HEALTH);
    expect(await take(`${ELEMENTS}/overview?run=R1`)).toBe('R1');
  });

  it('is asked again where it had failed', async () => {
    const ahead = new AnswersAhead(() => Promise.resolve(Response.json('later')));
    await ahead.hold('a', Promise.reject(new TypeError('network')));
    await ahead.hold('b', Promise.resolve(Response.json('refused', { status: 401 })));
    expect([await (await ahead.fetch('a')).json(), (await ahead.fetch('b')).status]).toEqual(['later', 200]);
  });

  it('is there at once for who comes after it was answered, and given once', async () => {
    const { ahead, asked, first } = opened('?page=overview');
    expect(ahead.take(HEALTH)).toBeUndefined();
    await first;
    const before = asked.length;
    expect([ahead.take(HEALTH), ahead.take(`${ELEMENTS}/overview?run=R1`)]).toEqual([
      { run_id: 'R1' },
      { run_id: 'R1' },
    ]);
    expect(ahead.take(HEALTH)).toBeUndefined();
    expect(asked).toHaveLength(before);
    await ahead.fetch(HEALTH);
    expect(asked).toHaveLength(before + 1);
  });

  it('is over when what was refused or cut off is known to be', async () => {
    const ahead = new AnswersAhead(() => Promise.reject(new TypeError('network')));
    await ahead.hold('a', Promise.reject(new TypeError('network')));
    expect(ahead.take('a')).toBeUndefined();
  });

  it('is given once', async () => {
    const { asked, take } = opened('?page=guide');
    await take(HEALTH);
    const before = asked.length;
    await take(HEALTH);
    expect(asked).toHaveLength(before + 1);
  });
});
