import { useMemo } from 'preact/hooks';
import type { Language } from '../state/address.ts';
import en from './audiences.en.json';
import pl from './audiences.pl.json';
import { useLocale } from './locale.ts';
import { translatorOver, type Entry, type Translate } from './text.ts';

export type AudienceKey = keyof typeof en;

const TEXTS: Record<Language, Record<AudienceKey, Entry>> = { en, pl };

export function hasAudienceText(key: string): key is AudienceKey {
  return key in en;
}

/** The texts of audiences, which are loaded with their form. */
export function useAudienceText(): Translate<AudienceKey> {
  const { lang } = useLocale();
  return useMemo(() => translatorOver(TEXTS[lang], lang), [lang]);
}
