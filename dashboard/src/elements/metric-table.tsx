import { measure, type ElementBody, type Metric, type Segment, type Values } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { SegmentName } from '../parts/segment-name.tsx';
import { parseSort, sorted, sortingBothWays } from '../parts/sorting.ts';
import { Table, type Column } from '../parts/table.tsx';
import { useAddress } from '../state/use-address.ts';
import { casesOf, digitsOf } from './figures.ts';

interface MetricTableProps {
  body: ElementBody;
  metrics: readonly Metric[];
}

/** Every metric of every segment, with what belongs to no customer and the total below. */
export function MetricTable({ body, metrics }: MetricTableProps) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const { address } = useAddress();
  const sort = parseSort(address.sort, 'rank');
  const columns: Column<Segment>[] = [
    {
      id: 'name',
      title: t('segment'),
      cell: (row) => (isFoot(row) ? nameOf(row, lang) : <SegmentName segment={row} />),
    },
    ...metrics.map((metric) => ({
      id: metric.id,
      title: format.head(metric.unit, nameOf(metric, lang)),
      cell: (row: Segment) => {
        const n = metric.unit === 'ratio' ? casesOf(row, metric.id) : null;
        return (
          <>
            {format.cell(metric.unit, measure(row, metric.id), digitsOf(metric))}
            {n !== null && <small class="n">{text('n', { n: format.count(n) })}</small>}
          </>
        );
      },
    })),
  ];
  const rows =
    sort.column === 'rank'
      ? body.segments
      : sorted(
          body.segments,
          (row) => (sort.column === 'name' ? nameOf(row, lang) : measure(row, sort.column)),
          sort.descending,
          lang,
        );
  return (
    <section aria-labelledby="segments">
      <h2 id="segments">{t('segments.title')}</h2>
      <Table
        caption={t('segments.title')}
        columns={columns}
        rows={rows}
        foot={[
          ...(hasAny(body.unassigned, metrics)
            ? [named(body.unassigned, 'unassigned', t('unassigned'))]
            : []),
          named(body.total, 'total', t('total')),
        ]}
        rowClass={(row) => row.segment_id}
        sorting={sortingBothWays(sort)}
      />
    </section>
  );
}

function named(values: Values | null, id: string, name: string): Segment {
  return { ...values, segment_id: id, name, name_pl: name };
}

function hasAny(values: Values | null, metrics: readonly Metric[]): boolean {
  return metrics.some((metric) => (measure(values, metric.id) ?? 0) !== 0);
}

function isFoot(row: Segment): boolean {
  return row.segment_id === 'total' || row.segment_id === 'unassigned';
}
