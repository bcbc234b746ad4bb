/** What the page shows, all of it held in the address: a link or a reload brings the same view back. */
export type Language = 'en' | 'pl';
export type Theme = 'auto' | 'light' | 'dark';
export type PageName = 'overview' | 'growth' | 'customers' | 'quality';
export type Show = 'open' | 'closed' | 'any';

export interface Address {
  page: PageName;
  lang: Language;
  theme: Theme;
  /** A run id, or `current`. */
  run: string;
  segment: string;
  /** Column of the shown table, `-` before it for descending. */
  sort: string;
  cursor: string;
  /** Ids of the charts that are shown as tables. */
  tables: readonly string[];
  /** yyyy-mm, empty for the last complete month. */
  month: string;
  scale: 'shared' | 'own';
  /** An upload id; empty for the list. */
  upload: string;
  /** Which uploads are listed. */
  show: Show;
  /** Part of a file's name. */
  file: string;
}

const DEFAULTS: Omit<Address, 'lang'> = {
  page: 'overview',
  theme: 'auto',
  run: 'current',
  segment: '',
  sort: '',
  cursor: '',
  tables: [],
  month: '',
  scale: 'shared',
  upload: '',
  show: 'open',
  file: '',
};

export function parseAddress(search: string, browserLanguage: string): Address {
  const query = new URLSearchParams(search);
  const one = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => value === query.get(name)) ?? otherwise;
  return {
    page: one('page', ['overview', 'growth', 'customers', 'quality'], 'overview'),
    lang: one('lang', ['en', 'pl'], browserLanguage.toLowerCase().startsWith('pl') ? 'pl' : 'en'),
    theme: one('theme', ['auto', 'light', 'dark'], 'auto'),
    run: query.get('run') ?? DEFAULTS.run,
    segment: query.get('segment') ?? '',
    sort: query.get('sort') ?? '',
    cursor: query.get('cursor') ?? '',
    tables: (query.get('tables') ?? '').split('.').filter((id) => id !== ''),
    month: query.get('month') ?? '',
    scale: one('scale', ['shared', 'own'], 'shared'),
    upload: query.get('upload') ?? '',
    show: one('show', ['open', 'closed', 'any'], 'open'),
    file: query.get('file') ?? '',
  };
}

const PARTS = [
  'page',
  'segment',
  'upload',
  'show',
  'file',
  'sort',
  'cursor',
  'month',
  'scale',
  'run',
  'theme',
] as const;

/** The address of a changed view; what is as by default is left out, the language is always said. */
export function hrefOf(address: Address, changes: Partial<Address> = {}): string {
  const next = { ...address, ...changes };
  const query = new URLSearchParams();
  for (const name of PARTS) {
    if (next[name] !== DEFAULTS[name]) query.set(name, next[name]);
  }
  if (next.tables.length > 0) query.set('tables', next.tables.join('.'));
  query.set('lang', next.lang);
  return `?${query.toString()}`;
}

/** What belongs to one page only and is left behind on the way to another. */
export const OTHER_PAGE: Partial<Address> = {
  segment: '',
  sort: '',
  cursor: '',
  month: '',
  tables: [],
  upload: '',
  show: 'open',
  file: '',
};
