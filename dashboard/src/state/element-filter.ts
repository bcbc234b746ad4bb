import { FILTERS, type Address, type ElementName } from './address.ts';

/** What figures are kept by: one value of one attribute. */
export const ATTRIBUTES = ['country', 'channel', 'owner'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** The elements that have figures by attribute. */
const FILTERED: readonly ElementName[] = [
  'overview',
  'performance',
  'opportunities',
  'behaviour',
  'retention',
  'profitability',
  'trends',
];

export const isFiltered = (element: ElementName): boolean => FILTERED.includes(element);

type Narrowed = Pick<Address, (typeof FILTERS)[number]>;

/** All that the address is narrowed by: the API says which of it there is. */
export function filtersOf(address: Narrowed): [Attribute | 'category', string][] {
  return FILTERS.flatMap((name) => (address[name] === '' ? [] : [[name, address[name]]]));
}
