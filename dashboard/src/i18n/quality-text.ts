import { useMemo } from 'preact/hooks';
import type { Language } from '../state/address.ts';
import { useLocale } from './locale.ts';
import en from './quality.en.json';
import pl from './quality.pl.json';
import { translatorOver, type Entry, type Translate } from './text.ts';

export type QualityKey = keyof typeof en;

const TEXTS: Record<Language, Record<QualityKey, Entry>> = { en, pl };

export function hasQualityText(key: string): key is QualityKey {
  return key in en;
}

/** The texts of the data-quality page, which are loaded with it. */
export function useQualityText(): Translate<QualityKey> {
  const { lang } = useLocale();
  return useMemo(() => translatorOver(TEXTS[lang], lang), [lang]);
}
