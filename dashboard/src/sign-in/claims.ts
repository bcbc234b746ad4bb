/** What a token says. It is not verified here: it came from the issuer itself, and the API checks the one it is sent. */
export type Claims = Readonly<Record<string, unknown>>;

/** Empty where the token is none of three readable parts. */
export function claimsOf(token: string): Claims {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
  } catch {
    return {};
  }
}

export function groupsOf(claims: Claims): readonly string[] {
  const groups = claims['cognito:groups'];
  return Array.isArray(groups) ? groups.map(String) : [];
}

/** The friendliest name that a token has for its holder. */
export function nameOf(claims: Claims): string {
  const name = ['name', 'email', 'preferred_username', 'cognito:username', 'sub']
    .map((claim) => claims[claim])
    .find((value) => typeof value === 'string' && value !== '');
  return typeof name === 'string' ? name : '';
}
