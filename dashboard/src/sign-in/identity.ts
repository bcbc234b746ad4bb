import { Failure } from '../api/client.ts';
import { SignInFailure, type SignInProblem } from './problem.ts';
import { keepSession, readSession, roleOf, ROLES, type Role, type Session } from './session.ts';
import type { Surroundings } from './flow.ts';

/** A token is renewed when it holds for less than this. */
const EARLY_MILLIS = 60_000;

/** Whether somebody is signed in, or why not. Without `sign_in` in config.json nobody is asked. */
export interface Standing {
  session: Session | undefined;
  problem: SignInProblem | undefined;
  /** Somebody was signed in until it ran out: what was loaded stays. Not so where the person ended it. */
  ranOut: boolean;
  /** The issuer's own words. */
  detail: string;
}

/** Gives tokens to the client and tells the page who is signed in. The way to the issuer is loaded when it is needed. */
export class Identity {
  #standing: Standing;
  #renewal: Promise<Session> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly around: Surroundings | undefined,
    private readonly leave: (address: string) => void,
  ) {
    this.#standing = {
      session: around && readSession(around.store),
      problem: undefined,
      ranOut: false,
      detail: '',
    };
  }

  /** The same object until something changes. */
  get standing(): Standing {
    return this.#standing;
  }

  get isAsked(): boolean {
    return this.around !== undefined;
  }

  /** Is told of every change; the function that is given back ends that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether the signed-in person may do what that role may. Where nobody is asked the API decides alone. */
  may(role: Role): boolean {
    const { session } = this.#standing;
    if (!this.isAsked) return true;
    const held = session && roleOf(session);
    return held !== undefined && ROLES.indexOf(held) >= ROLES.indexOf(role);
  }

  /** A token that still holds; undefined where nobody is asked to sign in. */
  async token(): Promise<string | undefined> {
    if (this.around === undefined) return undefined;
    const { session } = this.#standing;
    if (session === undefined) throw new Failure('signed_out');
    const left = session.expires_at - this.around.clock();
    return left > EARLY_MILLIS ? session.access_token : this.#renewed(session, left > 0);
  }

  /** Another token than one that the API refused. */
  async otherThan(refused: string): Promise<string> {
    const { session } = this.#standing;
    if (session === undefined) throw new Failure('signed_out');
    return session.access_token === refused ? this.#renewed(session, false) : session.access_token;
  }

  /** Takes the API's word that it refuses even a token that was given for a refused one: the session is of no more use. */
  refused(token: string): void {
    if (this.#standing.session?.access_token === token) this.#stand(undefined, 'expired');
  }

  async #renewed(session: Session, stillHolds: boolean): Promise<string> {
    const { around } = this;
    if (around === undefined) throw new Failure('signed_out');
    this.#renewal ??= import('./flow.ts')
      .then(({ renew }) => renew(around, session))
      .finally(() => {
        this.#renewal = undefined;
      });
    try {
      const renewed = await this.#renewal;
      // Whoever waited for the same renewal has taken it already; after a sign-out nobody takes it.
      if (this.#standing.session === session) this.#stand(renewed);
    } catch (error) {
      if (!(error instanceof SignInFailure) || error.problem !== 'expired') {
        // The issuer is away: the session is not over, and what still holds is used.
        if (stillHolds) return session.access_token;
        throw new Failure('unreachable');
      }
      if (this.#standing.session === session) this.#stand(undefined, 'expired');
    }
    const now = this.#standing.session;
    if (now === undefined) throw new Failure('signed_out');
    return now.access_token;
  }

  /** Whom the issuer signs in without asking when the page opens; undefined where it asks. */
  get hint(): string | undefined {
    return this.around?.config.login_hint;
  }

  /** Sends the browser to the issuer, to come back to this view; false where that could not be begun. */
  async signIn(search: string, lang: string, hint?: string): Promise<boolean> {
    const { around } = this;
    if (around === undefined) return false;
    try {
      const { begin } = await import('./flow.ts');
      this.leave(await begin(around, search, lang, hint));
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    }
  }

  /** Takes the issuer's answer; the query of the view that was left for it. */
  async comeBack(answer: URLSearchParams): Promise<string> {
    const { around } = this;
    if (around === undefined) return '';
    const { askedFrom, finish } = await import('./flow.ts');
    const search = askedFrom(around.store);
    try {
      this.#stand(await finish(around, answer));
    } catch (error) {
      this.#failed(error);
    }
    return search;
  }

  /** Forgets the tokens here at once, then gives the one that renews them back and ends the session at the issuer. */
  async signOut(): Promise<void> {
    const { around } = this;
    if (around === undefined) return;
    const { session } = this.#standing;
    this.#stand(undefined, 'signed_out');
    try {
      const { endSession } = await import('./flow.ts');
      const address = await endSession(around, session);
      if (address !== undefined) {
        around.store.setItem(SIGNED_OUT, 'true');
        this.leave(address);
      }
    } catch {
      // Nothing is kept here any more; the issuer's own session ends by itself.
    }
  }

  /** Whether the page was just left to sign out: then it does not ask at once to sign in again. */
  takeSignedOut(): boolean {
    const was = this.around?.store.getItem(SIGNED_OUT) === 'true';
    this.around?.store.removeItem(SIGNED_OUT);
    if (was) this.#stand(undefined, 'signed_out');
    return was;
  }

  #failed(error: unknown): void {
    const failure = error instanceof SignInFailure ? error : new SignInFailure('issuer_down');
    this.#stand(this.#standing.session, failure.problem, failure.detail);
  }

  #stand(session: Session | undefined, problem?: SignInProblem, detail = ''): void {
    const { session: before, ranOut: already } = this.#standing;
    const ranOut = session === undefined && problem !== 'signed_out' && (already || before !== undefined);
    this.#standing = { session, problem, ranOut, detail };
    if (this.around !== undefined) keepSession(this.around.store, session);
    for (const listener of this.#listeners) listener();
  }
}

const SIGNED_OUT = 'clientele.signed_out';
