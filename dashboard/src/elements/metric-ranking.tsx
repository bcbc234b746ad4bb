import { measure, type ElementBody } from '../api/types.ts';
import { segmentBars } from '../charts/segment-bars.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { helpOf, nameOf, useLocale } from '../i18n/locale.ts';
import { customersOf } from '../parts/customers-of.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
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
  const text = useElementText();
  const { address, go } = useAddress();
  const metric = metrics.find((known) => known.id === id);
  if (metric === undefined) return null;
  const title = nameOf(metric, lang);
  const written = (value: number | null) => format.metric(metric.unit, value, digitsOf(metric));
  const bars = body.segments
    .map((segment) => ({
      segment_id: segment.segment_id,
      name: nameOf(segment, lang),
      value: measure(segment, id),
      customers: measure(segment, among),
      note: text('n', { n: format.count(measure(segment, among)) }),
    }))
    .filter((bar) => bar.value !== null)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return (
    <Figure
      id={`ranked-${id}`}
      title={title}
      note={helpOf(metric, lang)}
      chart={(width) =>
        segmentBars(bars, {
          id: `ranked-${id}-chart`,
          width,
          title,
          description: text('bars.description', { metric: title }),
          average: null,
          averageTitle: '',
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
            { id: 'n', title: t('page.customers'), cell: (bar) => format.count(bar.customers) },
          ]}
          rows={bars}
        />
      )}
    />
  );
}
