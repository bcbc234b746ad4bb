import { measure, type ElementBody, type Metric, type MonthValues, type Values } from '../api/types.ts';
import type { MetricPoint } from '../charts/metric-point.ts';

/** The values of a segment, of `total` or of `unassigned`. */
export function valuesOf(body: ElementBody, segmentId: string): Values | null {
  if (segmentId === 'total') return body.total;
  if (segmentId === 'unassigned') return body.unassigned;
  return body.segments.find((segment) => segment.segment_id === segmentId) ?? null;
}

/** How many cases a rate or mean stands on; null for what is counted or summed. */
export function casesOf(values: Values | null, metric: string): number | null {
  return measure(values, `${metric}_n`);
}

/** The metrics that the element carries a value of. */
export function carried(body: ElementBody, metrics: readonly Metric[]): readonly Metric[] {
  return metrics.filter(
    ({ id }) =>
      measure(body.total, id) !== null || body.segments.some((segment) => measure(segment, id) !== null),
  );
}

/** A metric month by month, each month with its value of a year before. */
export function pointsOf(months: readonly MonthValues[], segmentId: string, metric: string): MetricPoint[] {
  const own = months.filter((month) => month.segment_id === segmentId);
  const values = new Map(own.map((month) => [month.month, measure(month, metric)]));
  return own.map(({ month, is_complete }) => ({
    month,
    is_complete,
    value: values.get(month) ?? null,
    before: values.get(yearBefore(month)) ?? null,
  }));
}

function yearBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}

/** Decimals that a metric is written with: none for sums of money, two for what is per customer or order. */
export function digitsOf({ id, unit }: Metric): number {
  if (unit !== 'money') return 2;
  return /aov|cac|per_customer|_mean|_median|clv|cost_to_serve/.test(id) ? 2 : 0;
}

/** A metric's name within a sentence: with a small letter, unless it starts with an abbreviation. */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase() + name.slice(1);
}
