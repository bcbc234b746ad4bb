import type { Language } from '../state/address.ts';
import en from './en.json';
import pl from './pl.json';

export type TextKey = keyof typeof en;
export type Fill = Record<string, string | number>;
export type Translate<Key extends string = TextKey> = (key: Key, fill?: Fill) => string;

/** A text, or its forms by the language's plural categories. */
export type Entry = string | Partial<Record<Intl.LDMLPluralRule, string>>;

const TEXTS: Record<Language, Record<TextKey, Entry>> = { en, pl };

export function hasText(key: string): key is TextKey {
  return key in en;
}

export function translator(lang: Language): Translate {
  return translatorOver(TEXTS[lang], lang);
}

/** Texts of one language. `{name}` is filled in; `{count}` also picks the plural form and is formatted. A text that starts with one gets a capital. */
export function translatorOver<Key extends string>(
  entries: Record<Key, Entry>,
  lang: Language,
): Translate<Key> {
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang, { useGrouping: 'always' });
  return (key, fill = {}) => {
    const entry = entries[key];
    const form =
      typeof entry === 'string' ? entry : (entry[plural.select(Number(fill.count))] ?? entry.other ?? '');
    const text = form.replace(/\{(\w+)\}/g, (hole: string, name: string) => {
      const value = fill[name];
      if (value === undefined) return hole;
      return typeof value === 'number' ? number.format(value) : value;
    });
    return form.startsWith('{') ? text.charAt(0).toLocaleUpperCase(lang) + text.slice(1) : text;
  };
}
