import type { Metric, Named, RunAnswer } from '../api/types.ts';
import { ELEMENTS, type ElementName } from '../state/address.ts';
import { digitsOf } from './figures.ts';

/** A metric of one segment; `difference` and `ratio` are against all together. */
export interface Compared {
  value: number | null;
  /** Cases that a rate or mean stands on. */
  n: number | null;
  /** Ends of the 95 % interval, where there is one. */
  low: number | null;
  high: number | null;
  difference?: number | null;
  ratio?: number | null;
}

export type ComparedSegment = Named & { metrics: Record<string, Compared> };

export interface Comparison extends RunAnswer {
  total: Record<string, Compared>;
  segments: ComparedSegment[];
}

export interface MetricGroup {
  element: ElementName;
  metrics: Metric[];
}

/** The metrics that some segment has a value of, under the first element that each belongs to. */
export function groupsOf(body: Comparison, metrics: readonly Metric[]): MetricGroup[] {
  const known = metrics.filter(({ id }) =>
    body.segments.some((segment) => segment.metrics[id]?.value != null),
  );
  return ELEMENTS.map((element) => ({
    element,
    metrics: known.filter((metric) => metric.elements[0] === element),
  })).filter((group) => group.metrics.length > 0);
}

/** Sums and shares of the whole: a segment has a part of them, and nothing is better or worse than all together. */
export function isPart(metric: Metric): boolean {
  if (metric.id === 'customer_share' || metric.id === 'revenue_share') return true;
  return metric.unit === 'count' || (metric.unit === 'money' && digitsOf(metric) === 0);
}

/** Which side of all together a segment is on, where its interval leaves no doubt. */
export function standing(
  figure: Compared | undefined,
  total: number | null,
  metric: Metric,
): 'better' | 'worse' | undefined {
  const { low = null, high = null } = figure ?? {};
  if (low === null || high === null || total === null || metric.more_is_better === null || isPart(metric))
    return undefined;
  if (low <= total && total <= high) return undefined;
  return low > total === metric.more_is_better ? 'better' : 'worse';
}

export interface Finding {
  segment: ComparedSegment;
  metric: Metric;
  figure: Compared;
}

/** The share in which one of these segments is furthest from all together, beyond doubt. */
export function furthest(
  body: Comparison,
  segments: readonly ComparedSegment[],
  metrics: readonly Metric[],
): Finding | undefined {
  const findings = segments.flatMap((segment) =>
    metrics.flatMap((metric): Finding[] => {
      const figure = segment.metrics[metric.id];
      const total = body.total[metric.id]?.value ?? null;
      const isClear = metric.unit === 'ratio' && standing(figure, total, metric) !== undefined;
      return figure !== undefined && isClear ? [{ segment, metric, figure }] : [];
    }),
  );
  const distance = ({ figure }: Finding) => Math.abs(figure.difference ?? 0);
  return findings.reduce<Finding | undefined>(
    (far, finding) => (far === undefined || distance(finding) > distance(far) ? finding : far),
    undefined,
  );
}
