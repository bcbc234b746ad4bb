import { measure, type ElementBody, type Metric } from '../api/types.ts';
import { segmentBars } from '../charts/segment-bars.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { helpOf, nameOf, useLocale } from '../i18n/locale.ts';
import { customersOf } from '../parts/customers-of.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
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
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const { address, go } = useAddress();
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
    ...(withCases && { note: text('n', { n: format.count(casesOf(segment, metric.id)) }) }),
  }));
  const isSum = metric.unit === 'count' || (metric.unit === 'money' && digitsOf(metric) === 0);
  return (
    <Figure
      id={`by-${metric.id}`}
      title={title}
      note={helpOf(metric, lang)}
      chart={(width) =>
        segmentBars(bars, {
          id: `by-${metric.id}-chart`,
          width,
          title,
          description: text('bars.description', { metric: title }),
          average: isSum ? null : measure(body.total, metric.id),
          averageTitle: t('total'),
          written,
          onSelect: (segmentId) => {
            go(hrefOf(address, customersOf(segmentId)));
          },
        })
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'name', title: t('segment'), cell: (bar) => bar.name },
            { id: 'value', title, cell: (bar) => written(bar.value) },
            { id: 'n', title: text('cases'), cell: (bar) => format.count(bar.n) },
          ]}
          rows={bars}
        />
      )}
    />
  );
}
