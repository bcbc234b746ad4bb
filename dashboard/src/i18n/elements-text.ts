import { useMemo } from 'preact/hooks';
import type { Language } from '../state/address.ts';
import en from './elements.en.json';
import pl from './elements.pl.json';
import { useLocale } from './locale.ts';
import { translatorOver, type Entry, type Translate } from './text.ts';

export type ElementKey = keyof typeof en;

const TEXTS: Record<Language, Record<ElementKey, Entry>> = { en, pl };

export function hasElementText(key: string): key is ElementKey {
  return key in en;
}

/** The texts of the elements' pages, which are loaded with them. */
export function useElementText(): Translate<ElementKey> {
  const { lang } = useLocale();
  return useMemo(() => translatorOver(TEXTS[lang], lang), [lang]);
}
