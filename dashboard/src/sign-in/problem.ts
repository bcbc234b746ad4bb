/**
 * Why nobody is signed in: the tokens ran out, the person or the issuer said no, the answer did not belong to a
 * question of this tab, the issuer did not answer, or the person signed out.
 */
export type SignInProblem = 'expired' | 'refused' | 'mismatch' | 'issuer_down' | 'signed_out';

export class SignInFailure extends Error {
  constructor(
    readonly problem: SignInProblem,
    readonly detail = '',
  ) {
    super(`${problem}: ${detail}`);
  }
}
