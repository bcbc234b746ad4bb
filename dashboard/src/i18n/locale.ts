import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Metric, Named } from '../api/types.ts';
import type { Language } from '../state/address.ts';
import type { Format } from './format.ts';
import type { TextKey, Translate } from './text.ts';

/** Everything that depends on the reader's language. */
export interface Locale {
  lang: Language;
  t: Translate;
  /** Whether a key that was put together has a text. */
  has: (key: string) => key is TextKey;
  format: Format;
}

export const LocaleContext = createContext<Locale | undefined>(undefined);

export function useLocale(): Locale {
  const locale = useContext(LocaleContext);
  if (locale === undefined) throw new Error('no locale around');
  return locale;
}

export function nameOf(named: Named | Metric, lang: Language): string {
  return lang === 'pl' ? named.name_pl : named.name;
}

/** A metric's name from the registry; its id where the registry does not have it. */
export function titleOf(metrics: readonly Metric[], id: string, lang: Language): string {
  const metric = metrics.find((candidate) => candidate.id === id);
  return metric === undefined ? id : nameOf(metric, lang);
}

export function helpOf(metric: Metric, lang: Language): string {
  return lang === 'pl' ? metric.help_pl : metric.help;
}
