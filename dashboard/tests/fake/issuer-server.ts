import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { challengeOf } from '../../src/sign-in/pkce.ts';
import type { FakeApi } from './api-server.ts';
import { listen, type Listening } from './listen.ts';
import { fakeToken } from './token.ts';

export const CLIENT_ID = 'clientele';

interface Granted {
  challenge: string;
  nonce: string;
}

/** An OpenID Connect issuer whose person agrees at once; its tokens hold at the fake API. */
export class FakeIssuer {
  groups: readonly string[] = ['analyst'];
  /** Connections are cut while it is true. */
  isDown = false;
  /** The person says no. */
  isRefusing = false;
  /** Sessions are over: no refresh token holds any more. */
  isOver = false;
  lifetimeSeconds = 3_600;
  /** What pages asked for at /authorize. */
  readonly asked: URLSearchParams[] = [];
  /** What was sent to /token. */
  readonly redeemed: URLSearchParams[] = [];
  /** What was sent to /revoke. */
  readonly revoked: URLSearchParams[] = [];
  readonly #granted = new Map<string, Granted>();
  #listening: Listening | undefined;

  constructor(private readonly api: FakeApi) {}

  get address(): string {
    return this.#listening?.address ?? '';
  }

  async start(): Promise<string> {
    this.#listening = await listen(
      createServer((request, response) => void this.#serve(request, response)),
      0,
    );
    return this.address;
  }

  async stop(): Promise<void> {
    await this.#listening?.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.isDown) {
      request.socket.destroy();
      return;
    }
    response.setHeader('Access-Control-Allow-Origin', '*');
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
    if (pathname === '/authorize') this.#authorize(searchParams, response);
    else if (pathname === '/logout') {
      response.writeHead(303, { Location: searchParams.get('post_logout_redirect_uri') ?? '/' }).end();
    } else if (pathname === '/revoke') {
      this.revoked.push(new URLSearchParams(await text(request)));
      response.writeHead(200).end();
    } else if (pathname === '/token') await this.#token(new URLSearchParams(await text(request)), response);
    else json(response, 200, this.#document());
  }

  #document() {
    const { address } = this;
    return {
      issuer: address,
      authorization_endpoint: `${address}/authorize`,
      token_endpoint: `${address}/token`,
      end_session_endpoint: `${address}/logout`,
      revocation_endpoint: `${address}/revoke`,
    };
  }

  #authorize(asked: URLSearchParams, response: ServerResponse): void {
    this.asked.push(asked);
    const back = new URL(asked.get('redirect_uri') ?? '/');
    back.searchParams.set('state', asked.get('state') ?? '');
    if (this.isRefusing) {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_description', 'Ewa may not come in.');
    } else {
      const code = `code-${this.asked.length}`;
      this.#granted.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        nonce: asked.get('nonce') ?? '',
      });
      back.searchParams.set('code', code);
    }
    response.writeHead(303, { Location: back.href }).end();
  }

  async #token(form: URLSearchParams, response: ServerResponse): Promise<void> {
    this.redeemed.push(form);
    const code = form.get('code') ?? '';
    const granted = this.#granted.get(code);
    this.#granted.delete(code);
    const isRenewal = form.get('grant_type') === 'refresh_token';
    const isProven = granted?.challenge === (await challengeOf(form.get('code_verifier') ?? ''));
    if (isRenewal ? this.isOver : !isProven) {
      json(response, 400, { error: 'invalid_grant', error_description: 'It does not hold.' });
      return;
    }
    json(response, 200, {
      access_token: this.api.newToken(this.groups),
      id_token: fakeToken({
        iss: this.address,
        aud: CLIENT_ID,
        exp: 9_999_999_999,
        nonce: granted?.nonce,
        email: 'ewa@example.com',
      }),
      refresh_token: 'refresh',
      token_type: 'Bearer',
      expires_in: this.lifetimeSeconds,
    });
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
