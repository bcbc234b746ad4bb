import { measure, type Growth, type Metric, type Segment } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import { Definitions } from './definitions.tsx';
import { chosenMonth, flowOf } from './months.ts';
import { SegmentName } from './segment-name.tsx';
import { parseSort, sorted, sortingBothWays } from './sorting.ts';
import { Table, type Column } from './table.tsx';

interface GrowthTableProps {
  growth: Growth;
  metrics: readonly Metric[];
}

/** Shown with their sign. */
const CHANGES: readonly string[] = ['net_change', 'growth_rate'];

/** Size, flows and growth rate of every segment in one month. */
export function GrowthTable({ growth, metrics }: GrowthTableProps) {
  const { t, lang, format } = useLocale();
  const { address, go } = useAddress();
  const month = chosenMonth(growth, address.month);
  if (month === undefined) return null;
  const sort = parseSort(address.sort, 'rank');
  const rows = growth.segments.map((segment): Segment => ({
    ...segment,
    ...flowOf(month, segment.segment_id),
  }));
  const columns: Column<Segment>[] = [
    {
      id: 'name',
      title: t('segment'),
      cell: (row) => (row.segment_id === 'total' ? row.name : <SegmentName segment={row} />),
    },
    ...metrics.map((metric) => ({
      id: metric.id,
      title: nameOf(metric, lang),
      cell: (row: Segment) =>
        CHANGES.includes(metric.id)
          ? format.metricChange(metric.unit, measure(row, metric.id))
          : format.cell(metric.unit, measure(row, metric.id)),
    })),
  ];
  const sortValue = (row: Segment) =>
    sort.column === 'name' ? nameOf(row, lang) : measure(row, sort.column);
  return (
    <section aria-labelledby="changes">
      <div class="section-head">
        <h2 id="changes">{t('growth.changes')}</h2>
        <label>
          {t('month')}{' '}
          <select
            value={month.month}
            onChange={(event) => {
              go(hrefOf(address, { month: event.currentTarget.value }));
            }}
          >
            {growth.months.toReversed().map((other) => (
              <option value={other.month}>
                {other.is_complete
                  ? format.month(other.month)
                  : t('growth.month_incomplete', { month: format.month(other.month) })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Table
        caption={t('growth.changes')}
        columns={columns}
        rows={sort.column === 'rank' ? rows : sorted(rows, sortValue, sort.descending, lang)}
        foot={[{ segment_id: 'total', name: t('total'), name_pl: t('total'), ...month.total }]}
        rowClass={(row) => row.segment_id}
        sorting={sortingBothWays(sort)}
      />
      <Definitions metrics={metrics} />
    </section>
  );
}
