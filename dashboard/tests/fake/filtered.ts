import type { AttributeValues, RunAnswer } from '../../src/api/types.ts';
import { OVERVIEW } from './recorded.ts';

/** By what figures are kept, and of whom, as the schemes of the run list it. */
export const KEPT: readonly AttributeValues[] = [
  {
    attribute: 'channel',
    values: [
      { value: 'search', customers: 120 },
      { value: 'Fair, Kraków', customers: 12 },
    ],
  },
  { attribute: 'country', values: [{ value: 'PL', customers: 240 }] },
  { attribute: 'category', values: [{ value: 'Coffee & Tea', customers: 90 }] },
];

const NAMES = ['country', 'channel', 'owner', 'category'];

/** What is counted or summed over customers; what is per customer or order stays. */
const SUMS = ['customers', 'orders', 'revenue', 'new_customers', 'active_customers', 'gross_margin'];

/** What of an element is only known of all customers. */
const OF_EVERYONE: Partial<Record<string, string>> = {
  growth: 'runs',
  cross_sell: 'pairs',
  roi: 'campaigns',
};

/** Why no figures are given. */
export class RefusedFilter {
  constructor(
    readonly parameter: string,
    readonly detail: string,
  ) {}
}

/** An element of the customers that a query asks for: fewer of all, and in another answer than everyone's. */
export function filteredBy(
  element: string,
  query: URLSearchParams,
  everyones: RunAnswer,
): RunAnswer | RefusedFilter {
  const asked = NAMES.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const [first, ...others] = asked;
  if (first === undefined) return everyones;
  const [name, value] = first;
  const kept = KEPT.find(({ attribute }) => attribute === name)?.values ?? [];
  const customers = kept.find((one) => one.value === value)?.customers;
  if (others.length > 0 || customers === undefined) {
    return new RefusedFilter(name, `No figures are kept of ${name}=${value}. Ask for another filter.`);
  }
  const share = customers / (OVERVIEW.total.customers ?? customers);
  const unknown = OF_EVERYONE[element];
  return {
    ...(ofShare(everyones, share) as RunAnswer),
    ...asNobodys(everyones),
    ...(unknown !== undefined && { [unknown]: null }),
  };
}

/** Sums shrink to a share of themselves, in every list of the answer. */
function ofShare(part: unknown, share: number): unknown {
  if (Array.isArray(part)) return part.map((one) => ofShare(one, share));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'number' && SUMS.includes(name) ? Math.round(value * share) : ofShare(value, share),
    ]),
  );
}

/** Orders without a customer are nobody's of whom anything is known. */
function asNobodys({ unassigned }: RunAnswer & { unassigned?: object | null }): object {
  if (unassigned == null) return {};
  return { unassigned: Object.fromEntries(Object.keys(unassigned).map((name) => [name, 0])) };
}
