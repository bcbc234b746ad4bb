import { useLocale } from '../i18n/locale.ts';
import { filtersOf } from './element-filter.ts';
import { useSource } from './source.ts';
import { useAddress } from './use-address.ts';

/** What an export has to say of itself. */
export interface Shown {
  /** A file name without its ending: page, scheme, segment, months, filter and run. */
  file: (part: string) => string;
  /** Page, division, segment, months, filter, run and date in words. */
  words: readonly string[];
}

/** What is on screen at this moment: it goes on every picture and into every file's name. */
export function useShown(): Shown {
  const { t, format } = useLocale();
  const { pulse, run } = useSource();
  const { address } = useAddress();
  const { page, scheme, segment, from, to } = address;
  const choice = [segment, from, to].filter((part) => part !== '');
  const filters = filtersOf(address);
  const asOf = pulse.health?.as_of;
  return {
    file: (part) =>
      ['clientele', page, scheme, ...choice, ...filters.flat(), part, run ?? '']
        .join('-')
        .replace(/[^\w-]+/g, '_'),
    words: [
      [
        `Clientele: ${t(`page.${page}`)}`,
        `${t('scheme')} ${t(`scheme.${scheme}`)}`,
        ...choice,
        ...filters.map(([name, value]) => `${t(`filter.${name}`)} ${value}`),
      ].join(', '),
      [`${t('run')} ${run ?? ''}`, asOf == null ? '' : `${t('as_of')} ${format.instant(asOf)}`].join(', '),
    ],
  };
}
