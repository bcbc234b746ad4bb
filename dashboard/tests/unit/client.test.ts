import { describe, expect, it } from 'vitest';
import { ApiClient, Failure } from '../../src/api/client.ts';

const CONFIG = { api: 'http://api' };

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
  const refused: string[] = [];
  const identity = {
    token: () => Promise.resolve('one'),
    otherThan: (refused: string) => Promise.resolve(`not ${refused}`),
    refused: (token: string) => void refused.push(token),
  };
  return { asked, refused, client: new ApiClient(CONFIG, fetcher, identity) };
}

const kindOf = (failed: Promise<unknown>) =>
  failed.then(
    () => undefined,
    (error: unknown) => (error as Failure).kind,
  );

describe('the client', () => {
  it('sends the token with every request', async () => {
    const { asked, client } = answers(Response.json({}), Response.json({}));
    await client.get('/v1/metrics');
    await client.get('/v1/uploads', { limit: 10, cursor: undefined });
    expect(asked.map(({ url }) => url)).toEqual(['http://api/v1/metrics', 'http://api/v1/uploads?limit=10']);
    expect(asked.map(({ token }) => token)).toEqual(['Bearer one', 'Bearer one']);
  });

  it('needs no token for health', async () => {
    const { asked, client } = answers(Response.json({ status: 'ok' }));
    await client.get('/v1/health');
    expect(asked).toEqual([{ url: 'http://api/v1/health', token: null }]);
  });

  it('asks once for another token than one that is refused', async () => {
    const refused = () => new Response('', { status: 401 });
    const { asked, client } = answers(refused(), Response.json({ a: 1 }));
    expect(await client.get('/v1/metrics')).toEqual({ a: 1 });
    expect(asked[1]?.token).toBe('Bearer not one');
    expect(await kindOf(answers(refused(), refused()).client.get('/v1/metrics'))).toBe('signed_out');
  });

  it('says that a token is refused which was given for a refused one, and not the first', async () => {
    const no = () => new Response('', { status: 401 });
    const twice = answers(no(), no());
    expect(await kindOf(twice.client.get('/v1/metrics'))).toBe('signed_out');
    expect(twice.refused).toEqual(['not one']);
    const once = answers(no(), Response.json({}));
    await once.client.get('/v1/metrics');
    expect(once.refused).toEqual([]);
  });

  it('says which field of a request was refused', async () => {
    const problem = { detail: "holdout_share is '0.6', but it must be a share.", parameter: 'holdout_share' };
    const { client } = answers(Response.json(problem, { status: 400 }));
    const failure = await client.post('/v1/audiences', {}).catch((error: unknown) => error as Failure);
    expect(failure).toMatchObject({ kind: 'refused', field: 'holdout_share', detail: problem.detail });
  });

  it('tells who is not signed in from who may not', async () => {
    const { client } = answers(Response.json({ detail: 'It needs the role analyst.' }, { status: 403 }));
    expect(await kindOf(client.post('/v1/runs', {}))).toBe('not_allowed');
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
