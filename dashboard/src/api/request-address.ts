export type Query = Record<string, string | number | undefined>;

/** Where the API is asked. The same question always has the same address: answers are kept by it. */
export function requestAddress(api: string, path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return `${api}${path}${search.size > 0 ? `?${search.toString()}` : ''}`;
}
