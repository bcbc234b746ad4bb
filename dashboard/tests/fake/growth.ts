import type { Flow, Growth, Month, Overview, RunAnswer, RunSizes } from '../../src/api/types.ts';
import { measure } from '../../src/api/types.ts';
import { SEGMENTS } from './segments.ts';

const MONTHS = 24;

/** Segments that slowly shrink; the others grow. */
const SHRINKING = ['at_risk', 'dormant', 'almost_lost'];

/** Two years of month ends that lead to the sizes of the overview; the last month has not ended. */
export function growthOf(run: RunAnswer, overview: Overview, random: () => number): Growth {
  const sizes = overview.segments.map((segment) => {
    const now = measure(segment, 'customers') ?? 0;
    const start = SHRINKING.includes(segment.segment_id) ? 1.12 : 0.35 + 0.4 * random();
    return Array.from({ length: MONTHS }, (_, i) => {
      const along = i / (MONTHS - 1);
      const wave = i === MONTHS - 1 ? 1 : 1 + 0.025 * Math.sin(i * 1.1 + start * 9) * (1 - along / 2);
      return Math.round(now * (start + (1 - start) * along) * wave);
    });
  });
  const months = Array.from({ length: MONTHS }, (_, i): Month => {
    const segments = SEGMENTS.map(({ segment_id }, s) => {
      const customers = sizes[s]?.[i] ?? 0;
      const before = i === 0 ? undefined : sizes[s]?.[i - 1];
      return { segment_id, ...flow(customers, before, Math.round(customers * 0.04 * random())) };
    });
    const customers = segments.reduce((sum, segment) => sum + segment.customers, 0);
    const before = i === 0 ? undefined : sizes.reduce((sum, size) => sum + (size[i - 1] ?? 0), 0);
    const total = flow(customers, before, Math.round(customers * 0.006 * random()));
    return { month: monthAt(i), is_complete: i < MONTHS - 1, total, segments };
  });
  return { ...run, months, segments: [...SEGMENTS], runs: runsOf(run, months) };
}

function flow(customers: number, before: number | undefined, left: number): Flow {
  if (before === undefined)
    return { customers, joined: null, left: null, net_change: null, growth_rate: null };
  const net_change = customers - before;
  const gone = Math.max(left, -net_change);
  return {
    customers,
    joined: net_change + gone,
    left: gone,
    net_change,
    growth_rate: before === 0 ? null : net_change / before,
  };
}

function monthAt(i: number): string {
  return new Date(Date.UTC(2024, 6 + i, 1)).toISOString().slice(0, 7);
}

function runsOf(run: RunAnswer, months: readonly Month[]): RunSizes[] {
  return months.slice(-5).map(({ segments }, i, last) => ({
    run_id: i === last.length - 1 ? run.run_id : `01JZEARL1ER00000000000000${i}`,
    as_of: `2026-06-${String(10 + i * 4).padStart(2, '0')}T00:00:00Z`,
    published_at: `2026-06-${String(10 + i * 4).padStart(2, '0')}T05:12:40Z`,
    segments: segments.map(({ segment_id, customers }) => ({ segment_id, customers })),
  }));
}
