import type { Query } from '../api/request-address.ts';
import { ELEMENTS, type Address, type ElementName } from './address.ts';
import { filtersOf } from './element-filter.ts';

/** Elements that tell of the whole history and refuse a choice of months. */
export const WITHOUT_MONTHS: readonly ElementName[] = [
  'overview',
  'characteristics',
  'comparison',
  'strategies',
];

export const elementPath = ({ scheme }: Address, element: ElementName): string =>
  `/v1/schemes/${scheme}/elements/${element}`;

/** The chosen months; nothing where all are. */
export const monthsOf = ({ from, to }: Address): Query => ({
  from: from === '' ? undefined : from,
  to: to === '' ? undefined : to,
});

/** What an element is asked: the chosen months, and on the pages of elements the chosen customers. */
export function elementQuery(address: Address, element: ElementName): Query {
  const months = WITHOUT_MONTHS.includes(element) ? {} : monthsOf(address);
  const filters = ELEMENTS.some((name) => name === address.page) ? filtersOf(address) : [];
  return { ...months, ...Object.fromEntries(filters) };
}
