import { FILTERS, type Address } from '../state/address.ts';

export type FilterName = (typeof FILTERS)[number];
type Filters = Pick<Address, FilterName>;

/** The words of each filter that is set, as the API takes them for an audience. */
export function filterWords(filters: Filters): Partial<Record<FilterName, string[]>> {
  return Object.fromEntries(
    FILTERS.filter((name) => filters[name] !== '').map((name) => [name, wordsOf(name, filters[name])]),
  );
}

/** As it was typed, without blanks around; codes of countries in capitals, and nothing but commas between. */
export function tidied(name: FilterName, typed: string): string {
  return name === 'country' ? split(typed.toUpperCase()).join(',') : typed.trim();
}

/** As lists of customers understand it: but for a country also the whole, since a word may have commas of its own. */
function wordsOf(name: FilterName, value: string): string[] {
  return [...new Set(name === 'country' ? split(value) : [value, ...split(value)])];
}

function split(value: string): string[] {
  return value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
