import type { Growth, Overview } from '../../src/api/types.ts';
import { growthOf } from './growth.ts';
import { overviewOf } from './overview.ts';
import { randomOf } from './random.ts';

/** One published run of a company that does not exist. */
export interface Company {
  run_id: string;
  as_of: string;
  published_at: string;
  overview: Overview;
  growth: Growth;
}

export function companyOf(seed: number): Company {
  const run_id = `01JZ8Q4T7W3M5N6P8R9S0T${seed.toString(36).toUpperCase().padStart(4, 'V')}`;
  const as_of = '2026-06-26T00:00:00Z';
  const run = { run_id, as_of, scheme: 'rfm', currency: 'PLN' };
  const random = randomOf(seed);
  const overview = overviewOf(run, random);
  return {
    run_id,
    as_of,
    published_at: new Date().toISOString(),
    overview,
    growth: growthOf(run, overview, random),
  };
}
