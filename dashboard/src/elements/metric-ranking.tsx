import { measure, type ElementBody } from '../api/types.ts';
import { helpOf, nameOf, useLocale } from '../i18n/locale.ts';
import { BarsFigure } from './bars-figure.tsx';
import type { ElementView } from './element-page.tsx';
import { digitsOf } from './figures.ts';

interface MetricRankingProps extends ElementView<ElementBody> {
  /** A sum of money. */
  id: string;
  /** The metric that counts the customers it belongs to. */
  among: string;
}

/** The segments by a sum of money, the largest first, each with the customers it belongs to. */
export function MetricRanking({ body, metrics, id, among }: MetricRankingProps) {
  const { t, lang, format } = useLocale();
  const metric = metrics.find((known) => known.id === id);
  if (metric === undefined) return null;
  const title = nameOf(metric, lang);
  const written = (value: number | null) => format.metric(metric.unit, value, digitsOf(metric));
  const bars = body.segments
    .map((segment) => ({
      segment_id: segment.segment_id,
      name: nameOf(segment, lang),
      value: measure(segment, id),
      n: measure(segment, among),
    }))
    .filter((bar) => bar.value !== null)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return (
    <BarsFigure
      id={`ranked-${id}`}
      title={title}
      note={helpOf(metric, lang)}
      bars={bars}
      average={null}
      counted={t('page.customers')}
      written={written}
      withCases
    />
  );
}
