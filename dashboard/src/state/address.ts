/** What the page shows, all of it held in the address: a link or a reload brings the same view back. */
export type Language = 'en' | 'pl';
export type Theme = 'auto' | 'light' | 'dark';
/** In the order in which they are numbered. */
export const ELEMENTS = [
  'overview',
  'growth',
  'characteristics',
  'performance',
  'opportunities',
  'behaviour',
  'retention',
  'profitability',
  'comparison',
  'strategies',
  'engagement',
  'cross_sell',
  'satisfaction',
  'roi',
  'trends',
] as const;
export type ElementName = (typeof ELEMENTS)[number];
export const PAGES = ['home', ...ELEMENTS, 'customers', 'customer', 'quality', 'guide'] as const;
export type PageName = (typeof PAGES)[number];
export const SCHEMES = ['rfm', 'behaviour', 'value', 'rules'] as const;
export type SchemeName = (typeof SCHEMES)[number];
export type Show = 'open' | 'closed' | 'any';

export interface Address {
  page: PageName;
  lang: Language;
  theme: Theme;
  /** A run id, or `current`. */
  run: string;
  segment: string;
  /** How customers are divided. */
  scheme: SchemeName;
  customer: string;
  /** Ids of the segments that are put side by side. */
  pins: readonly string[];
  /** yyyy-mm, the first month shown and the month after the last; empty for all. */
  from: string;
  to: string;
  /** Column of the shown table, `-` before it for descending. */
  sort: string;
  cursor: string;
  /** Ids of the charts that are shown as tables. */
  tables: readonly string[];
  /** yyyy-mm, empty for the last complete month. */
  month: string;
  /** The run that moves are counted from; empty for the one before. */
  since: string;
  scale: 'shared' | 'own';
  /** An upload id; empty for the list. */
  upload: string;
  /** Which uploads are listed. */
  show: Show;
  /** Part of a file's name. */
  file: string;
  /** Which customers of a segment are listed: words with commas between, empty for all. */
  country: string;
  channel: string;
  owner: string;
  category: string;
  /** Which comments are listed: their mood, how they answered NPS, what about; empty for all. */
  sentiment: string;
  nps_group: string;
  topic: string;
  /** Number of the step of the tour; empty where none is under way. */
  tour: string;
  /** An audience id, `new` for the form that makes one, empty for neither. */
  audience: string;
}

/** What lists of customers, audiences and elements are narrowed by. */
export const FILTERS = ['country', 'channel', 'owner', 'category'] as const;

const DEFAULTS: Omit<Address, 'lang'> = {
  page: 'home',
  theme: 'auto',
  run: 'current',
  segment: '',
  scheme: 'rfm',
  customer: '',
  pins: [],
  from: '',
  to: '',
  sort: '',
  cursor: '',
  tables: [],
  month: '',
  since: '',
  scale: 'shared',
  upload: '',
  show: 'open',
  file: '',
  country: '',
  channel: '',
  owner: '',
  category: '',
  audience: '',
  sentiment: '',
  nps_group: '',
  topic: '',
  tour: '',
};

export function parseAddress(search: string, browserLanguage: string): Address {
  const query = new URLSearchParams(search);
  const one = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => value === query.get(name)) ?? otherwise;
  const list = (name: string) => (query.get(name) ?? '').split('.').filter((id) => id !== '');
  const month = (name: string) => /^\d{4}-(0[1-9]|1[0-2])$/.exec(query.get(name) ?? '')?.[0] ?? '';
  return {
    page: one('page', PAGES, 'home'),
    scheme: one('scheme', SCHEMES, 'rfm'),
    customer: query.get('customer') ?? '',
    pins: list('pins'),
    from: month('from'),
    to: month('to'),
    lang: one('lang', ['en', 'pl'], browserLanguage.toLowerCase().startsWith('pl') ? 'pl' : 'en'),
    theme: one('theme', ['auto', 'light', 'dark'], 'auto'),
    run: query.get('run') ?? DEFAULTS.run,
    segment: query.get('segment') ?? '',
    sort: query.get('sort') ?? '',
    cursor: query.get('cursor') ?? '',
    tables: list('tables'),
    month: query.get('month') ?? '',
    since: query.get('since') ?? '',
    scale: one('scale', ['shared', 'own'], 'shared'),
    upload: query.get('upload') ?? '',
    show: one('show', ['open', 'closed', 'any'], 'open'),
    file: query.get('file') ?? '',
    country: query.get('country') ?? '',
    channel: query.get('channel') ?? '',
    owner: query.get('owner') ?? '',
    category: query.get('category') ?? '',
    audience: query.get('audience') ?? '',
    sentiment: one('sentiment', ['', 'positive', 'neutral', 'negative'], ''),
    nps_group: one('nps_group', ['', 'promoter', 'passive', 'detractor'], ''),
    topic: query.get('topic') ?? '',
    tour: query.get('tour') ?? '',
  };
}

const PARTS = [
  'page',
  'scheme',
  'segment',
  'customer',
  'from',
  'to',
  'upload',
  'show',
  'file',
  ...FILTERS,
  'audience',
  'sentiment',
  'nps_group',
  'topic',
  'sort',
  'cursor',
  'month',
  'since',
  'scale',
  'run',
  'theme',
  'tour',
] as const;

/** The address of a changed view; what is as by default is left out, the language is always said. */
export function hrefOf(address: Address, changes: Partial<Address> = {}): string {
  const next = { ...address, ...changes };
  const query = new URLSearchParams();
  for (const name of PARTS) {
    if (next[name] !== DEFAULTS[name]) query.set(name, next[name]);
  }
  if (next.pins.length > 0) query.set('pins', next.pins.join('.'));
  if (next.tables.length > 0) query.set('tables', next.tables.join('.'));
  query.set('lang', next.lang);
  return `?${query.toString()}`;
}

/** What belongs to one page only, but for whose figures they are. */
export const OTHER_VIEW: Partial<Address> = {
  segment: '',
  customer: '',
  pins: [],
  sort: '',
  cursor: '',
  month: '',
  since: '',
  tables: [],
  upload: '',
  show: 'open',
  file: '',
  audience: '',
  sentiment: '',
  nps_group: '',
  topic: '',
};

/** What belongs to one page only and is left behind on the way to another. */
export const OTHER_PAGE: Partial<Address> = {
  ...OTHER_VIEW,
  country: '',
  channel: '',
  owner: '',
  category: '',
};
