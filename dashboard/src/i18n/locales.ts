import type { Language } from '../state/address.ts';

/** How numbers and dates are written. */
export const LOCALES: Record<Language, string> = { en: 'en-GB', pl: 'pl-PL' };
