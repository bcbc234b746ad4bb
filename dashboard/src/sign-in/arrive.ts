import type { Identity } from './identity.ts';

/** Where the browser is, and how its address is changed without a reload. */
export interface Place {
  search: string;
  replace: (search: string) => void;
}

/**
 * Before anything is shown: takes an answer of the issuer, else begins a sign-in where nobody is signed in. False where
 * the browser is on its way to the issuer, and there is nothing to show.
 */
export async function arrive(identity: Identity, place: Place, lang: string): Promise<boolean> {
  if (!identity.isAsked) return true;
  const query = new URLSearchParams(place.search);
  if (query.has('state') && (query.has('code') || query.has('error'))) {
    place.replace(await identity.comeBack(query));
    return true;
  }
  if (identity.takeSignedOut()) return true;
  // One that ran out is renewed or is none.
  await identity.token().catch(() => undefined);
  if (identity.standing.session !== undefined) return true;
  return !(await identity.signIn(place.search, lang, identity.hint));
}
