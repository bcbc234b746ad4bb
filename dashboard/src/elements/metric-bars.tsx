import { measure, type ElementBody, type Metric } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { helpOf, nameOf, useLocale } from '../i18n/locale.ts';
import { BarsFigure } from './bars-figure.tsx';
import { casesOf, digitsOf } from './figures.ts';

interface MetricBarsProps {
  body: ElementBody;
  /** Undefined where the answer has no value of it: nothing is drawn. */
  metric: Metric | undefined;
  /** Whether the cases that a value stands on are written after it. */
  withCases?: boolean;
}

/** One metric of every segment as bars, against all together. */
export function MetricBars({ body, metric, withCases = false }: MetricBarsProps) {
  const { lang, format } = useLocale();
  const text = useElementText();
  if (metric === undefined) return null;
  const title = nameOf(metric, lang);
  const written = (value: number | null) => format.metric(metric.unit, value, digitsOf(metric));
  const bars = body.segments.map((segment) => ({
    segment_id: segment.segment_id,
    name: nameOf(segment, lang),
    value: measure(segment, metric.id),
    low: measure(segment, `${metric.id}_low`),
    high: measure(segment, `${metric.id}_high`),
    n: casesOf(segment, metric.id),
  }));
  const hasInterval = bars.some((bar) => bar.low !== null && bar.high !== null);
  const isSum = metric.unit === 'count' || (metric.unit === 'money' && digitsOf(metric) === 0);
  return (
    <BarsFigure
      id={`by-${metric.id}`}
      title={title}
      note={[helpOf(metric, lang), ...(hasInterval ? [text('bars.interval')] : [])].join(' ')}
      bars={bars}
      average={isSum ? null : measure(body.total, metric.id)}
      counted={text('cases')}
      written={written}
      withCases={withCases}
    />
  );
}
