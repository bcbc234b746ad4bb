/** The last part of a key, without its ending. */
export function fileName(key: string): string {
  const name = key.slice(key.lastIndexOf('/') + 1);
  return name.replace(/(.)\.[^.]+$/, '$1');
}
