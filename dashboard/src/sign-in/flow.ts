import type { SignInConfig } from '../api/config.ts';
import { claimsOf, groupsOf, nameOf } from './claims.ts';
import { discover, revoke, tokensFor, type Tokens } from './issuer.ts';
import { challengeOf, randomText } from './pkce.ts';
import { SignInFailure } from './problem.ts';
import type { Session, SessionStore } from './session.ts';

/** What was asked at the issuer, and is kept until its answer comes. */
interface Question {
  state: string;
  nonce: string;
  verifier: string;
  /** The query of the view that is come back to. */
  search: string;
}

export interface Surroundings {
  config: SignInConfig;
  fetcher: typeof fetch;
  store: SessionStore;
  clock: () => number;
  /** The dashboard's own address, without a query: where the issuer sends back to. */
  home: string;
}

const KEY = 'clientele.sign_in';
const SCOPE = 'openid email profile';
/** For an issuer that does not say how long its tokens hold. */
const LIFETIME_SECONDS = 300;

/** The address at the issuer to send the browser to. */
export async function begin(
  around: Surroundings,
  search: string,
  lang: string,
  hint?: string,
): Promise<string> {
  const { config, fetcher, store, home } = around;
  const { authorization_endpoint } = await discover(config, fetcher);
  const question: Question = { state: randomText(), nonce: randomText(), verifier: randomText(), search };
  store.setItem(KEY, JSON.stringify(question));
  return withQuery(authorization_endpoint, {
    response_type: 'code',
    client_id: config.client_id,
    redirect_uri: home,
    scope: config.scope ?? SCOPE,
    state: question.state,
    nonce: question.nonce,
    code_challenge: await challengeOf(question.verifier),
    code_challenge_method: 'S256',
    ui_locales: lang,
    ...(hint !== undefined && { login_hint: hint }),
  });
}

/** The query of the view that the sign-in began at; empty where this tab asked for none. */
export function askedFrom(store: SessionStore): string {
  return questionIn(store)?.search ?? '';
}

/** Redeems the issuer's answer. A question is answered once, whatever comes of it. */
export async function finish(around: Surroundings, answer: URLSearchParams): Promise<Session> {
  const { config, fetcher, store, home } = around;
  const question = questionIn(store);
  store.removeItem(KEY);
  if (answer.get('state') !== question?.state) throw new SignInFailure('mismatch');
  const error = answer.get('error');
  if (error !== null) throw new SignInFailure('refused', answer.get('error_description') ?? error);
  const tokens = await tokensFor(
    await discover(config, fetcher),
    {
      grant_type: 'authorization_code',
      client_id: config.client_id,
      redirect_uri: home,
      code: answer.get('code') ?? '',
      code_verifier: question.verifier,
    },
    fetcher,
  );
  check(tokens, around, question.nonce);
  return sessionOf(tokens, around.clock(), nameOf(claimsOf(tokens.id_token ?? '')));
}

/** New tokens for a session. An issuer that refuses has ended it. */
export async function renew(around: Surroundings, session: Session): Promise<Session> {
  const { config, fetcher, clock } = around;
  const { refresh_token, name } = session;
  if (refresh_token === undefined) throw new SignInFailure('expired');
  const form = { grant_type: 'refresh_token', client_id: config.client_id, refresh_token };
  const tokens = await tokensFor(await discover(config, fetcher), form, fetcher).catch((error: unknown) => {
    throw error instanceof SignInFailure && error.problem === 'refused'
      ? new SignInFailure('expired')
      : error;
  });
  return sessionOf({ refresh_token, ...tokens }, clock(), name);
}

/**
 * Has the issuer renew the session's tokens no more, also for whoever copied them, where it offers that. The address that
 * ends the session there; undefined where it has none.
 */
export async function endSession(
  { config, fetcher, home }: Surroundings,
  session: Session | undefined,
): Promise<string | undefined> {
  const { end_session_endpoint, revocation_endpoint } = await discover(config, fetcher);
  const refreshToken = session?.refresh_token;
  if (revocation_endpoint !== undefined && refreshToken !== undefined) {
    await revoke(revocation_endpoint, refreshToken, config.client_id, fetcher);
  }
  return (
    end_session_endpoint &&
    withQuery(end_session_endpoint, {
      client_id: config.client_id,
      post_logout_redirect_uri: home,
      // Cognito's name for it.
      logout_uri: home,
    })
  );
}

function questionIn(store: SessionStore): Question | undefined {
  const kept = store.getItem(KEY);
  return kept === null ? undefined : (JSON.parse(kept) as Question);
}

/** The checks of OpenID Connect Core 3.1.3.7 that stay where the token came from the issuer itself over TLS. */
function check({ id_token }: Tokens, { config, clock }: Surroundings, nonce: string): void {
  const claims = claimsOf(id_token ?? '');
  const audiences = [claims.aud].flat();
  const isOurs =
    claims.iss === config.issuer && audiences.includes(config.client_id) && claims.nonce === nonce;
  if (!isOurs || Number(claims.exp) * 1_000 <= clock()) throw new SignInFailure('mismatch', 'id_token');
}

function sessionOf(tokens: Tokens, now: number, name: string): Session {
  const { access_token, refresh_token, expires_in = LIFETIME_SECONDS } = tokens;
  return {
    access_token,
    ...(refresh_token !== undefined && { refresh_token }),
    expires_at: now + expires_in * 1_000,
    name,
    groups: groupsOf(claimsOf(access_token)),
  };
}

function withQuery(address: string, query: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
