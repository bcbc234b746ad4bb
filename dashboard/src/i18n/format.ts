import type { Unit } from '../api/types.ts';
import type { Language } from '../state/address.ts';
import { LOCALES } from './locales.ts';

export const NO_VALUE = '–';

type Value = number | null | undefined;

/** Numbers, money and dates as the language writes them; a missing value is a dash, never a zero. */
export interface Format {
  count: (value: Value) => string;
  /** A count with its sign, for changes. */
  change: (value: Value) => string;
  /** A share 0..1 as a percentage. */
  share: (value: Value) => string;
  /** Whole units of the currency. */
  money: (value: Value) => string;
  /** A metric's value by its unit; money and numbers with `digits` decimals. */
  metric: (unit: Unit, value: Value, digits?: number) => string;
  /** A change of a metric, with its sign. */
  metricChange: (unit: Unit, value: Value) => string;
  /** The same as `metric` without the currency, for columns that name it once in their head. */
  cell: (unit: Unit, value: Value, digits?: number) => string;
  /** The head of a column of this unit: its title, and the currency where it is money. */
  head: (unit: Unit, title: string) => string;
  /** An instant: only the day when it is a midnight, in UTC or where the reader is, as `as_of` mostly is. */
  instant: (iso: string) => string;
  /** A length of time in its largest whole unit. */
  duration: (seconds: number) => string;
  /** A size in bytes, in its largest unit. */
  bytes: (size: number) => string;
  /** yyyy-mm */
  month: (month: string) => string;
  /** The same in short. */
  monthTick: (month: string) => string;
  /** 1 Monday to 7 Sunday. */
  weekday: (weekday: number) => string;
  ago: (iso: string, now: number) => string;
  /** The same for money of a currency. */
  inCurrency: (currency: string) => Format;
}

export function formatFor(lang: Language, currency: string | undefined): Format {
  return formatWith(LOCALES[lang], currency, { numbers: new Map(), dates: new Map() });
}

/** What was made once, since a browser takes long for each. */
interface Made {
  numbers: Map<string, Intl.NumberFormat>;
  dates: Map<string, Intl.DateTimeFormat>;
}

function formatWith(locale: string, currency: string | undefined, made: Made): Format {
  const { numbers, dates } = made;
  const number = (value: Value, options: Intl.NumberFormatOptions): string => {
    if (value === null || value === undefined || !Number.isFinite(value)) return NO_VALUE;
    const key = JSON.stringify(options);
    const format = numbers.get(key) ?? new Intl.NumberFormat(locale, { useGrouping: 'always', ...options });
    numbers.set(key, format);
    // The hyphen that the locale data give is too short to be seen before a figure.
    return format.format(value).replace('-', '\u2212');
  };
  const inCurrency = currency === undefined ? {} : ({ style: 'currency', currency } as const);
  let most: number | undefined;
  /** As many as the currency has: a yen has none. */
  const mostDigits = () =>
    (most ??= new Intl.NumberFormat(locale, inCurrency).resolvedOptions().maximumFractionDigits ?? 2);
  const ofMoney = (digits: number) =>
    decimals(currency === undefined || digits === 0 ? digits : Math.min(digits, mostDigits()));
  const money = (digits: number): Intl.NumberFormatOptions => ({ ...inCurrency, ...ofMoney(digits) });
  const decimals = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });
  const share = { style: 'percent', ...decimals(1) } as const;
  const plain = (unit: Unit, value: Value, digits: number): string => {
    if (unit === 'ratio') return number(value, share);
    if (unit === 'money') return number(value, ofMoney(digits));
    return number(value, decimals({ count: 0, days: 1, number: digits }[unit]));
  };
  const date = (iso: string, options: Intl.DateTimeFormatOptions) => {
    const key = JSON.stringify(options);
    const format = dates.get(key) ?? new Intl.DateTimeFormat(locale, options);
    dates.set(key, format);
    return format.format(new Date(iso));
  };
  return {
    count: (value) => number(value, decimals(0)),
    change: (value) => number(value, { ...decimals(0), signDisplay: 'exceptZero' }),
    share: (value) => number(value, share),
    money: (value) => number(value, money(0)),
    metric: (unit, value, digits = 2) =>
      unit === 'money' ? number(value, money(digits)) : plain(unit, value, digits),
    metricChange: (unit, value) =>
      number(value, { ...(unit === 'ratio' ? share : decimals(0)), signDisplay: 'exceptZero' }),
    cell: (unit, value, digits = 2) => plain(unit, value, digits),
    head: (unit, title) => (unit === 'money' && currency !== undefined ? `${title}, ${currency}` : title),
    instant: (iso) => {
      if (/T00:00(:00(\.0+)?)?Z$/.test(iso)) return date(iso, { dateStyle: 'long', timeZone: 'UTC' });
      if (isLocalMidnight(new Date(iso))) return date(iso, { dateStyle: 'long' });
      return date(iso, { dateStyle: 'medium', timeStyle: 'short' });
    },
    duration: (seconds) => {
      const [unit, step] = STEPS.find(([, step]) => seconds * 1_000 >= 2 * step) ?? ['second', 1_000];
      const whole = Math.round((seconds * 1_000) / step);
      return number(whole, { style: 'unit', unit, unitDisplay: 'narrow', ...decimals(0) });
    },
    bytes: (size) => {
      const [unit, step] = SIZES.find(([, step]) => size >= step) ?? ['kilobyte', 1e3];
      return number(size / step, { style: 'unit', unit, maximumFractionDigits: 1 });
    },
    month: (month) => date(`${month}-01T00:00:00Z`, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    monthTick: (month) => date(`${month}-01T00:00:00Z`, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    // The first of January 2024 was a Monday.
    weekday: (weekday) => date(`2024-01-0${weekday}T00:00:00Z`, { weekday: 'long', timeZone: 'UTC' }),
    ago: (iso, now) => relative(locale, Date.parse(iso), now),
    inCurrency: (other) => formatWith(locale, other, made),
  };
}

const SIZES = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function isLocalMidnight(at: Date): boolean {
  return at.getHours() + at.getMinutes() + at.getSeconds() + at.getMilliseconds() === 0;
}

function relative(locale: string, then: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const age = Math.max(0, now - then);
  const [unit, millis] = STEPS.find(([, step]) => age >= step) ?? ['second', 1_000];
  return format.format(unit === 'second' ? 0 : -Math.floor(age / millis), unit);
}
