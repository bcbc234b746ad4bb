import type { Growth, Overview } from '../../src/api/types.ts';
import { GROWTH, HEALTH, OVERVIEW } from './recorded.ts';

/** One published run. */
export interface Company {
  run_id: string;
  as_of: string;
  published_at: string;
  overview: Overview;
  growth: Growth;
}

/** The recorded run, published now. */
export function recordedCompany(): Company {
  return {
    run_id: OVERVIEW.run_id,
    as_of: OVERVIEW.as_of,
    published_at: new Date().toISOString(),
    overview: OVERVIEW,
    growth: GROWTH,
  };
}

/** A run after the recorded one: ten customers more, all of them in one segment. */
export function nextCompany(): Company {
  const run_id = `${OVERVIEW.run_id.slice(0, -4)}NEXT`;
  const more = (values: Record<string, number | null>) => ({
    ...values,
    customers: (values.customers ?? 0) + 10,
  });
  const overview = { ...OVERVIEW, run_id, total: more(OVERVIEW.total) };
  return { ...recordedCompany(), run_id, overview, growth: { ...GROWTH, run_id } };
}

/** The recorded run with another overview. */
export function companyWith(change: (overview: Overview) => Partial<Overview>): Company {
  return { ...recordedCompany(), overview: { ...OVERVIEW, ...change(OVERVIEW) } };
}

/** Version of the product that answered. */
export const VERSION = HEALTH.version;
