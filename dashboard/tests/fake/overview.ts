import type { Overview, RunAnswer, Segment } from '../../src/api/types.ts';
import { gridOf, SEGMENTS } from './segments.ts';

const PROSPECTS = 143;
const UNASSIGNED = { orders: 31, revenue: 8214.5 };

const cents = (value: number) => Math.round(value * 100) / 100;

/** An overview whose parts sum to its totals: segments and unassigned orders make the total. */
export function overviewOf(run: RunAnswer, random: () => number): Overview {
  const grid = gridOf(random);
  const sums = SEGMENTS.map(({ segment_id }) => {
    const cells = grid.filter((cell) => cell.segment_id === segment_id);
    const sum = (of: (cell: (typeof cells)[number]) => number) =>
      cells.reduce((total, cell) => total + of(cell), 0);
    const customers = segment_id === 'prospects' ? PROSPECTS : sum((cell) => cell.customers);
    const orders = Math.round(sum((cell) => cell.customers * cell.fm_score ** 1.4 * (0.9 + 0.2 * random())));
    const recency =
      customers === 0 ? 0 : sum((cell) => cell.customers * (6 - cell.r_score) ** 2.4 * 5) / customers;
    return { segment_id, customers, orders, revenue: cents(sum((cell) => cell.revenue)), recency };
  });
  const customers = sums.reduce((total, segment) => total + segment.customers, 0);
  const orders = sums.reduce((total, segment) => total + segment.orders, UNASSIGNED.orders);
  const revenue = cents(sums.reduce((total, segment) => total + segment.revenue, UNASSIGNED.revenue));
  const metricsOf = (part: { customers: number; orders: number; revenue: number; recency: number }) => {
    const bought = part.orders > 0;
    const per = (whole: number, by: number) => (bought && by > 0 ? whole / by : null);
    return {
      customers: part.customers,
      customer_share: part.customers / customers,
      revenue: part.revenue,
      revenue_share: part.revenue / revenue,
      orders: part.orders,
      aov: per(part.revenue, part.orders),
      recency_days_median: bought ? Math.round(part.recency * 0.94) : null,
      recency_days_mean: bought ? part.recency : null,
      frequency_median: bought ? Math.round(part.orders / part.customers) : null,
      frequency_mean: per(part.orders * 0.93, part.customers),
      monetary_median: per(part.revenue * 0.81, part.customers),
      monetary_mean: per(part.revenue, part.customers),
      purchase_frequency: per(part.orders, part.customers),
      revenue_per_customer: per(part.revenue, part.customers),
      clv_historical: per(part.revenue, part.customers),
    };
  };
  return {
    ...run,
    total: metricsOf({ customers, orders, revenue, recency: 118.4 }),
    unassigned: UNASSIGNED,
    segments: sums.map((sum, i) => ({ ...SEGMENTS[i], ...metricsOf(sum) }) as Segment),
    grid,
  };
}
