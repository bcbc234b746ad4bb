import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/api/client.ts';
import type { SignInConfig } from '../../src/api/config.ts';
import { arrive } from '../../src/sign-in/arrive.ts';
import type { Surroundings } from '../../src/sign-in/flow.ts';
import { Identity } from '../../src/sign-in/identity.ts';
import { challengeOf, randomText } from '../../src/sign-in/pkce.ts';
import { readSession, roleOf } from '../../src/sign-in/session.ts';
import { fakeToken } from '../fake/token.ts';

const ISSUER = 'https://id.example/team';
const NOW = 1_000_000;

/** A tab: what it keeps, where it was sent, and an issuer that answers its requests for tokens. */
function tab(kept: Record<string, unknown> = {}, changes: Partial<SignInConfig> = {}, document: object = {}) {
  const values = new Map(Object.entries(kept).map(([key, value]) => [key, JSON.stringify(value)]));
  const store = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
  const left: URL[] = [];
  const forms: URLSearchParams[] = [];
  const sentTo: string[] = [];
  let answer: () => Response | undefined = () => undefined;
  const fetcher = ((url: string, init: RequestInit) => {
    if (url.endsWith('/.well-known/openid-configuration')) {
      return Promise.resolve(
        Response.json({
          issuer: ISSUER,
          authorization_endpoint: 'https://id.example/in?tenant=7',
          token_endpoint: 'https://id.example/token',
          end_session_endpoint: 'https://id.example/out',
          ...document,
        }),
      );
    }
    forms.push(init.body as URLSearchParams);
    sentTo.push(url);
    const response = answer();
    return response === undefined ? Promise.reject(new TypeError('network')) : Promise.resolve(response);
  }) as typeof fetch;
  const around: Surroundings = {
    config: { issuer: ISSUER, client_id: 'page', ...changes },
    fetcher,
    store,
    clock: () => NOW,
    home: 'https://clientele.example/',
  };
  const identity = new Identity(around, (address) => left.push(new URL(address)));
  const answers = (response: () => Response | undefined) => {
    answer = response;
  };
  return { identity, store, left, forms, sentTo, answers };
}

const session = (changes: object = {}) => ({
  'clientele.session': {
    access_token: 'old',
    refresh_token: 'again',
    expires_at: NOW + 3_600_000,
    name: 'Ewa',
    groups: ['analyst'],
    ...changes,
  },
});

const tokens = (nonce: unknown, changes: object = {}) =>
  Response.json({
    access_token: fakeToken({ 'cognito:groups': ['viewer'] }),
    id_token: fakeToken({
      iss: ISSUER,
      aud: 'page',
      exp: 9_999_999,
      nonce,
      email: 'ewa@example.com',
      ...changes,
    }),
    refresh_token: 'next',
    expires_in: 3_600,
  });

const kindOf = (failed: Promise<unknown>) => failed.then(String, (error: unknown) => (error as Failure).kind);

/** Signs in as far as the issuer's answer; what was asked there. */
async function asked(here: ReturnType<typeof tab>): Promise<URLSearchParams> {
  await here.identity.signIn('?page=growth&lang=pl', 'pl');
  return here.left[0]?.searchParams ?? new URLSearchParams();
}

describe('the proof of who asked', () => {
  it('is the one of RFC 7636, appendix B', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('is another one each time, of 43 characters that need no escape', () => {
    expect(randomText()).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(randomText()).not.toBe(randomText());
  });
});

describe('a sign-in', () => {
  it('hints at who is meant where the page opens by itself, not where the reader asks', async () => {
    const here = tab({}, { login_hint: 'analyst' });
    await here.identity.signIn('', 'pl', here.identity.hint);
    await here.identity.signIn('', 'pl');
    expect(here.left.map((address) => address.searchParams.get('login_hint'))).toEqual(['analyst', null]);
  });

  it('asks the issuer for a code, with state, nonce and challenge', async () => {
    const query = await asked(tab());
    expect(Object.fromEntries(query)).toMatchObject({
      tenant: '7',
      response_type: 'code',
      client_id: 'page',
      redirect_uri: 'https://clientele.example/',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      ui_locales: 'pl',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(query.get(name)).toHaveLength(43);
  });

  it('redeems the code with its verifier and comes back to the view that was left', async () => {
    const here = tab();
    const query = await asked(here);
    here.answers(() => tokens(query.get('nonce')));
    const back = await here.identity.comeBack(
      new URLSearchParams({ code: 'c', state: query.get('state') ?? '' }),
    );
    expect(back).toBe('?page=growth&lang=pl');
    expect(await challengeOf(here.forms[0]?.get('code_verifier') ?? '')).toBe(query.get('code_challenge'));
    expect(here.identity.standing.session).toMatchObject({ name: 'ewa@example.com', groups: ['viewer'] });
    expect(readSession(here.store)?.expires_at).toBe(NOW + 3_600_000);
    expect(here.identity.may('viewer')).toBe(true);
    expect(here.identity.may('analyst')).toBe(false);
  });

  it.each([
    ['of another state', { state: 'other' }, {}],
    ['with another nonce', {}, { nonce: 'other' }],
    ['of another issuer', {}, { iss: 'https://elsewhere.example' }],
    ['for another client', {}, { aud: ['other'] }],
    ['that is too old', {}, { exp: 1_000 }],
  ])('takes no answer %s', async (_, answer, claims) => {
    const here = tab();
    const query = await asked(here);
    here.answers(() => tokens(query.get('nonce'), claims));
    await here.identity.comeBack(
      new URLSearchParams({ code: 'c', state: query.get('state') ?? '', ...answer }),
    );
    expect(here.identity.standing).toMatchObject({ session: undefined, problem: 'mismatch' });
  });

  it('takes an answer once, and none that this tab did not ask for', async () => {
    const here = tab();
    const query = await asked(here);
    here.answers(() => tokens(query.get('nonce')));
    const answer = new URLSearchParams({ code: 'c', state: query.get('state') ?? '' });
    await here.identity.comeBack(answer);
    await here.identity.comeBack(answer);
    expect(here.forms).toHaveLength(1);
    const stranger = tab();
    await stranger.identity.comeBack(answer);
    expect(stranger.identity.standing.problem).toBe('mismatch');
  });

  it("says why the issuer refused, in the issuer's words", async () => {
    const here = tab();
    const state = (await asked(here)).get('state') ?? '';
    await here.identity.comeBack(
      new URLSearchParams({ error: 'access_denied', error_description: 'No.', state }),
    );
    expect(here.identity.standing).toMatchObject({ problem: 'refused', detail: 'No.' });
  });
});

describe('a token', () => {
  it('is used while it holds', async () => {
    expect(await tab(session()).identity.token()).toBe('old');
  });

  it('is renewed shortly before it runs out, once for all who ask', async () => {
    const here = tab(session({ expires_at: NOW + 30_000 }));
    here.answers(() => tokens(undefined));
    const [one, other] = await Promise.all([here.identity.token(), here.identity.token()]);
    expect(one).toBe(other);
    expect(here.forms.map((form) => form.get('refresh_token'))).toEqual(['again']);
    expect(readSession(here.store)).toMatchObject({ refresh_token: 'next', name: 'Ewa' });
  });

  it('is used on while the issuer is away, as long as it holds', async () => {
    expect(await tab(session({ expires_at: NOW + 30_000 })).identity.token()).toBe('old');
    const over = tab(session({ expires_at: NOW - 1 }));
    expect(await kindOf(over.identity.token())).toBe('unreachable');
    expect(over.identity.standing.session).toBeDefined();
  });

  it('is gone when the issuer renews it no more; what was loaded stays', async () => {
    const here = tab(session());
    here.answers(() => Response.json({ error: 'invalid_grant' }, { status: 400 }));
    expect(await kindOf(here.identity.otherThan('old'))).toBe('signed_out');
    expect(here.identity.standing).toMatchObject({ session: undefined, problem: 'expired', ranOut: true });
    expect(readSession(here.store)).toBeUndefined();
  });

  it('that the API refuses although it is new ends the session, so that one can sign in anew', () => {
    const here = tab(session());
    here.identity.refused('another');
    expect(here.identity.standing.session).toBeDefined();
    here.identity.refused('old');
    expect(here.identity.standing).toMatchObject({ session: undefined, problem: 'expired', ranOut: true });
    expect(readSession(here.store)).toBeUndefined();
  });

  it('that renews others is given back at a sign-out, where the issuer takes it', async () => {
    const here = tab(session(), {}, { revocation_endpoint: 'https://id.example/revoke' });
    here.answers(() => new Response());
    await here.identity.signOut();
    expect(here.sentTo).toEqual(['https://id.example/revoke']);
    expect(here.forms.map(String)).toEqual(['token=again&token_type_hint=refresh_token&client_id=page']);
    expect(here.left).toHaveLength(1);
  });

  it('that cannot be given back keeps nobody signed in', async () => {
    const here = tab(session(), {}, { revocation_endpoint: 'https://id.example/revoke' });
    await here.identity.signOut();
    expect(here.left).toHaveLength(1);
    const without = tab(
      session({ refresh_token: undefined }),
      {},
      { revocation_endpoint: 'https://id.example/revoke' },
    );
    await without.identity.signOut();
    expect(without.forms).toEqual([]);
    expect(without.left).toHaveLength(1);
  });

  it('that is on its way when somebody signs out is not kept', async () => {
    const here = tab(session({ expires_at: NOW - 1 }));
    here.answers(() => tokens(undefined));
    const waiting = kindOf(here.identity.token());
    await here.identity.signOut();
    expect(await waiting).toBe('signed_out');
    expect(readSession(here.store)).toBeUndefined();
  });

  it('is not asked for where no sign-in is set up', async () => {
    const identity = new Identity(undefined, () => undefined);
    expect(await identity.token()).toBeUndefined();
    expect(identity.may('admin')).toBe(true);
  });
});

describe('a page that opens', () => {
  const place = { search: '?page=home', replace: () => undefined };

  it('is left for the issuer where nobody is signed in', async () => {
    const here = tab();
    expect(await arrive(here.identity, place, 'en')).toBe(false);
    expect(here.left).toHaveLength(1);
  });

  it('stays after a sign-out, which the issuer is told of', async () => {
    const here = tab(session());
    await here.identity.signOut();
    expect(here.left[0]?.href).toBe(
      'https://id.example/out?client_id=page&post_logout_redirect_uri=https%3A%2F%2Fclientele.example%2F&logout_uri=https%3A%2F%2Fclientele.example%2F',
    );
    expect(await arrive(here.identity, place, 'en')).toBe(true);
    expect(here.identity.standing).toMatchObject({ problem: 'signed_out', ranOut: false });
    expect(here.left).toHaveLength(1);
  });
});

describe('a role', () => {
  it('is the highest of the groups that are roles', () => {
    const of = (...groups: string[]) => roleOf({ access_token: '', expires_at: 0, name: '', groups });
    expect(of('everyone', 'admin', 'viewer')).toBe('admin');
    expect(of('everyone')).toBeUndefined();
  });
});
