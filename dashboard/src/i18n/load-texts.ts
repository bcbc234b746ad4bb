import type { Language } from '../state/address.ts';
import type { Texts } from './text.ts';

/** The texts of every page; only those of the language that is read come over the line. */
export async function loadTexts(lang: Language): Promise<Texts> {
  const { default: entries } = await (lang === 'pl' ? import('./pl.json') : import('./en.json'));
  return { lang, entries };
}
