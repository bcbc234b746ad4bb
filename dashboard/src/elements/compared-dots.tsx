import { extent } from 'd3-array';
import type { Metric } from '../api/types.ts';
import { dotPlot } from '../charts/dot-plot.tsx';
import type { DotRow } from '../charts/dot-data.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { customersOf } from '../parts/customers-of.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import { isPart, type ComparedSegment, type Comparison, type MetricGroup } from './comparison-parts.ts';
import { digitsOf } from './figures.ts';

export interface ComparedProps {
  body: Comparison;
  pinned: readonly ComparedSegment[];
  group: MetricGroup;
}

/** The pinned segments on one line a metric, among all the others. */
export function ComparedDots({ body, pinned, group }: ComparedProps) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const { address, go } = useAddress();
  const title = t(`page.${group.element}`);
  const written = (metric: Metric, value: number | null | undefined) =>
    format.cell(metric.unit, value, digitsOf(metric));
  const rows = group.metrics.map((metric): DotRow => {
    const figures = body.segments.map((segment) => segment.metrics[metric.id]);
    const average = isPart(metric) ? null : (body.total[metric.id]?.value ?? null);
    const own = pinned.map((segment) => segment.metrics[metric.id]);
    const [low = 0, high = 0] = extent(
      [...figures.map((f) => f?.value), ...own.flatMap((f) => [f?.low, f?.high]), average],
      (value) => value ?? NaN,
    );
    return {
      id: metric.id,
      name: format.head(metric.unit, nameOf(metric, lang)),
      ends: [low, high],
      written: (value) => written(metric, value),
      average,
      others: figures.flatMap((figure) => (figure?.value == null ? [] : [figure.value])),
      dots: own.map((figure) => figure ?? { value: null, low: null, high: null }),
    };
  });
  return (
    <Figure
      id={`compare-${group.element}`}
      title={title}
      chart={(width) =>
        dotPlot(rows, {
          id: `compare-${group.element}-chart`,
          width,
          title,
          description: text('comparison.description'),
          averageTitle: t('total'),
          series: pinned.map((segment) => ({ id: segment.segment_id, name: nameOf(segment, lang) })),
          onSelect: (segmentId) => {
            go(hrefOf(address, customersOf(segmentId)));
          },
        })
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'name', title, cell: (metric) => format.head(metric.unit, nameOf(metric, lang)) },
            ...pinned.map((segment) => ({
              id: segment.segment_id,
              title: nameOf(segment, lang),
              cell: (metric: Metric) => {
                const { value, low, high } = segment.metrics[metric.id] ?? {
                  value: null,
                  low: null,
                  high: null,
                };
                return low === null || high === null
                  ? written(metric, value)
                  : text('with_interval', {
                      value: written(metric, value),
                      low: written(metric, low),
                      high: written(metric, high),
                    });
              },
            })),
          ]}
          rows={group.metrics}
        />
      )}
    />
  );
}
