import type { SignInConfig } from '../api/config.ts';
import { SignInFailure } from './problem.ts';

/** Where an issuer does what: its discovery document (OpenID Connect Discovery 1.0). */
export interface Issuer {
  authorization_endpoint: string;
  token_endpoint: string;
  end_session_endpoint?: string;
  /** RFC 7009. */
  revocation_endpoint?: string;
}

/** So that an issuer that does not answer keeps nobody from leaving. */
const REVOKING_MILLIS = 2_000;

export interface Tokens {
  access_token: string;
  id_token?: string;
  refresh_token?: string;
  expires_in?: number;
}

export async function discover({ issuer }: SignInConfig, fetcher: typeof fetch): Promise<Issuer> {
  const url = `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;
  const document = (await asked(fetcher, url)) as Issuer & { issuer: string };
  if (document.issuer !== issuer) throw new SignInFailure('mismatch', `issuer ${document.issuer}`);
  return document;
}

/** Asks for tokens. The issuer's own words come with a refusal. */
export async function tokensFor(
  { token_endpoint }: Issuer,
  form: Record<string, string>,
  fetcher: typeof fetch,
): Promise<Tokens> {
  return (await asked(fetcher, token_endpoint, {
    method: 'POST',
    body: new URLSearchParams(form),
  })) as Tokens;
}

/** Asks that a refresh token hold no more. Nothing is made of the answer: whoever asks is leaving. */
export async function revoke(
  address: string,
  refreshToken: string,
  client: string,
  fetcher: typeof fetch,
): Promise<void> {
  await fetcher(address, {
    method: 'POST',
    body: new URLSearchParams({
      token: refreshToken,
      token_type_hint: 'refresh_token',
      client_id: client,
    }),
    // The answer need not be read, so the issuer need not allow this page to.
    mode: 'no-cors',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(REVOKING_MILLIS),
  }).catch(() => undefined);
}

async function asked(fetcher: typeof fetch, url: string, init: RequestInit = {}): Promise<unknown> {
  const response = await fetcher(url, { ...init, cache: 'no-store', credentials: 'omit' }).catch(
    () => undefined,
  );
  if (response === undefined || response.status >= 500) throw new SignInFailure('issuer_down');
  const body = (await response.json().catch(() => ({}))) as { error?: string; error_description?: string };
  if (!response.ok) throw new SignInFailure('refused', body.error_description ?? body.error ?? '');
  return body;
}
