import { describe, expect, it } from 'vitest';
import { ApiClient, Failure } from '../../src/api/client.ts';

const CONFIG = { api: 'http://api', token_url: 'http://api/token' };

/** Answers in turn, and remembers what was asked. */
function answers(...responses: (Response | Error)[]) {
  const asked: { url: string; token: string | null }[] = [];
  const fetcher = ((url: string, init: RequestInit) => {
    asked.push({ url, token: new Headers(init.headers).get('authorization') });
    const next = responses.shift();
    return next instanceof Response
      ? Promise.resolve(next)
      : Promise.reject(next ?? new Error('no answer left'));
  }) as typeof fetch;
  return { asked, client: new ApiClient(CONFIG, fetcher) };
}

const token = (value: string) => Response.json({ token: value });
const kindOf = (failed: Promise<unknown>) =>
  failed.then(
    () => undefined,
    (error: unknown) => (error as Failure).kind,
  );

describe('the client', () => {
  it('asks for a token once and sends it with every request', async () => {
    const { asked, client } = answers(token('one'), Response.json({}), Response.json({}));
    await client.get('/v1/metrics');
    await client.get('/v1/uploads', { limit: 10, cursor: undefined });
    expect(asked.map(({ url }) => url)).toEqual([
      'http://api/token',
      'http://api/v1/metrics',
      'http://api/v1/uploads?limit=10',
    ]);
    expect(asked[2]?.token).toBe('Bearer one');
  });

  it('asks for one token for requests that come together', async () => {
    const { asked, client } = answers(token('one'), Response.json({}), Response.json({}));
    await Promise.all([client.get('/v1/metrics'), client.get('/v1/runs')]);
    expect(asked.map((request) => request.token)).toEqual([null, 'Bearer one', 'Bearer one']);
  });

  it('asks for a token again when none was given', async () => {
    const { client } = answers(new TypeError('network'), token('one'), Response.json({ a: 1 }));
    expect(await kindOf(client.get('/v1/metrics'))).toBe('unreachable');
    expect(await client.get('/v1/metrics')).toEqual({ a: 1 });
  });

  it('needs no token for health', async () => {
    const { asked, client } = answers(Response.json({ status: 'ok' }));
    await client.get('/v1/health');
    expect(asked).toEqual([{ url: 'http://api/v1/health', token: null }]);
  });

  it('asks for a new token when the old one has run out', async () => {
    const { asked, client } = answers(
      token('old'),
      new Response('', { status: 401 }),
      token('new'),
      Response.json({ a: 1 }),
    );
    expect(await client.get('/v1/metrics')).toEqual({ a: 1 });
    expect(asked[3]?.token).toBe('Bearer new');
  });

  it('tells an API that is away from one that refuses', async () => {
    const refused = () => Response.json({ detail: 'limit is 1 to 500' }, { status: 400 });
    expect(await kindOf(answers(new TypeError('network')).client.get('/v1/health'))).toBe('unreachable');
    expect(await kindOf(answers(new Response('', { status: 503 })).client.get('/v1/health'))).toBe(
      'unreachable',
    );
    expect(await kindOf(answers(refused()).client.get('/v1/health'))).toBe('refused');
    await expect(answers(refused()).client.get('/v1/health')).rejects.toThrow('limit is 1 to 500');
  });
});
