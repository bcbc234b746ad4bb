import { measure, type Metric, type Overview, type Segment } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { useAddress } from '../state/use-address.ts';
import { SegmentName } from './segment-name.tsx';
import { parseSort, sorted, sortingBothWays } from './sorting.ts';
import { Table, type Column } from './table.tsx';

interface SegmentTableProps {
  overview: Overview;
  metrics: readonly Metric[];
}

/** Every metric of every segment, with the orders that belong to no customer and the total below. */
export function SegmentTable({ overview, metrics }: SegmentTableProps) {
  const { t, lang, format } = useLocale();
  const { address } = useAddress();
  const sort = parseSort(address.sort, 'rank');
  const shown = metrics.filter((metric) => metric.id in overview.total);
  const columns: Column<Segment>[] = [
    {
      id: 'name',
      title: t('segment'),
      cell: (row) => (isFoot(row) ? nameOf(row, lang) : <SegmentName segment={row} />),
    },
    ...shown.map((metric) => ({
      id: metric.id,
      title: format.head(metric.unit, nameOf(metric, lang)),
      cell: (row: Segment) =>
        row.segment_id === 'unassigned' && !(metric.id in overview.unassigned)
          ? ''
          : format.cell(
              metric.unit,
              measure(row, metric.id),
              metric.unit === 'money' && metric.id !== 'aov' ? 0 : 2,
            ),
    })),
  ];
  const rows =
    sort.column === 'rank'
      ? overview.segments
      : sorted(
          overview.segments,
          (row) => (sort.column === 'name' ? nameOf(row, lang) : measure(row, sort.column)),
          sort.descending,
          lang,
        );
  const total: Segment = { ...overview.total, segment_id: 'total', name: t('total'), name_pl: t('total') };
  const unassigned: Segment = {
    ...overview.unassigned,
    segment_id: 'unassigned',
    name: t('unassigned'),
    name_pl: t('unassigned'),
  };
  return (
    <Table
      caption={t('segments.title')}
      columns={columns}
      rows={rows}
      foot={[unassigned, total]}
      rowClass={(row) => row.segment_id}
      sorting={sortingBothWays(sort)}
    />
  );
}

function isFoot(row: Segment): boolean {
  return row.segment_id === 'total' || row.segment_id === 'unassigned';
}
