/** In the form of a JWT, signed by nobody: the page does not verify what it came by over TLS. */
export function fakeToken(claims: object): string {
  return `head.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
}
