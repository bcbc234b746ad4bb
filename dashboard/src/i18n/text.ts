import type { Language } from '../state/address.ts';
import type en from './en.json';

export type TextKey = keyof typeof en;
export type Fill = Record<string, string | number>;
export type Translate<Key extends string = TextKey> = (key: Key, fill?: Fill) => string;

/** A text, or its forms by the language's plural categories. */
export type Entry = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** The texts of every page in one language. */
export interface Texts {
  lang: Language;
  entries: Record<TextKey, Entry>;
}

/** Texts of one language. `{name}` is filled in; `{count}` also picks the plural form and is formatted. A text that starts with one gets a capital. */
export function translatorOver<Key extends string>(
  entries: Record<Key, Entry>,
  lang: Language,
): Translate<Key> {
  // Made when first needed: a browser takes long for them.
  let plural: Intl.PluralRules | undefined;
  let number: Intl.NumberFormat | undefined;
  const formOf = (count: number) => (plural ??= new Intl.PluralRules(lang)).select(count);
  const written = (value: number) =>
    (number ??= new Intl.NumberFormat(lang, { useGrouping: 'always' })).format(value);
  return (key, fill = {}) => {
    const entry = entries[key];
    const form = typeof entry === 'string' ? entry : (entry[formOf(Number(fill.count))] ?? entry.other ?? '');
    const text = form.replace(/\{(\w+)\}/g, (hole: string, name: string) => {
      const value = fill[name];
      if (value === undefined) return hole;
      return typeof value === 'number' ? written(value) : value;
    });
    return form.startsWith('{') ? text.charAt(0).toLocaleUpperCase(lang) + text.slice(1) : text;
  };
}
