import { FILTERS, type Address } from './address.ts';

type Narrowed = Pick<Address, (typeof FILTERS)[number]>;

/** All that the address is narrowed by: the API says which of it there is. */
export function filtersOf(address: Narrowed): [(typeof FILTERS)[number], string][] {
  return FILTERS.flatMap((name) => (address[name] === '' ? [] : [[name, address[name]]]));
}
