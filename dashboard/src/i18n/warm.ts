import type { Language } from '../state/address.ts';
import { LOCALES } from './locales.ts';

/**
 * The first number and the first dates that a browser writes in a language take it long: done while the page's code is
 * on its way.
 */
export function warm(lang: Language): void {
  const locale = LOCALES[lang];
  new Intl.NumberFormat(locale, { style: 'percent' }).format(0);
  for (const options of [
    { dateStyle: 'long', timeZone: 'UTC' },
    { dateStyle: 'medium', timeStyle: 'short' },
    { month: 'long', year: 'numeric', timeZone: 'UTC' },
  ] as const) {
    new Intl.DateTimeFormat(locale, options).format(0);
  }
}
