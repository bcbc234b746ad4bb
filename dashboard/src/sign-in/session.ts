/** Who is signed in in this tab, and with what; kept over reloads, forgotten with the tab. */
export interface Session {
  access_token: string;
  /** Missing where the issuer gives none: then one signs in again. */
  refresh_token?: string;
  /** Epoch milliseconds. */
  expires_at: number;
  /** As the issuer calls the person. */
  name: string;
  groups: readonly string[];
}

export type SessionStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'clientele.session';

export function readSession(store: SessionStore): Session | undefined {
  try {
    return (JSON.parse(store.getItem(KEY) ?? 'null') as Session | null) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepSession(store: SessionStore, session: Session | undefined): void {
  if (session === undefined) store.removeItem(KEY);
  else store.setItem(KEY, JSON.stringify(session));
}

export const ROLES = ['viewer', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The highest role of a session; undefined where its groups are none. */
export function roleOf({ groups }: Session): Role | undefined {
  return ROLES.findLast((role) => groups.includes(role));
}
