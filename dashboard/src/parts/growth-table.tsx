import type { Flow, Growth, Named } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import { chosenMonth, flowOf } from './months.ts';
import { SegmentName } from './segment-name.tsx';
import { parseSort, sorted, sortingBothWays } from './sorting.ts';
import { Table, type Column } from './table.tsx';

type Row = Named & Partial<Flow>;

const FIGURES = ['customers', 'joined', 'left', 'net_change', 'growth_rate'] as const;

/** Size, flows and growth rate of every segment in one month. */
export function GrowthTable({ growth }: { growth: Growth }) {
  const { t, lang, format } = useLocale();
  const { address, go } = useAddress();
  const month = chosenMonth(growth, address.month);
  if (month === undefined) return null;
  const sort = parseSort(address.sort, 'rank');
  const rows = growth.segments.map((segment): Row => ({ ...segment, ...flowOf(month, segment.segment_id) }));
  const shown = {
    customers: format.count,
    joined: format.count,
    left: format.count,
    net_change: format.change,
  };
  const columns: Column<Row>[] = [
    {
      id: 'name',
      title: t('segment'),
      cell: (row) => (row.segment_id === 'total' ? row.name : <SegmentName segment={row} />),
    },
    ...FIGURES.map((id) => ({
      id,
      title: t(`growth.${id}`),
      cell: (row: Row) => (id === 'growth_rate' ? format.shareChange(row[id]) : shown[id](row[id])),
    })),
  ];
  const valueOf = (row: Row) => {
    const figure = FIGURES.find((id) => id === sort.column);
    return figure === undefined ? nameOf(row, lang) : (row[figure] ?? null);
  };
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
        rows={sort.column === 'rank' ? rows : sorted(rows, valueOf, sort.descending, lang)}
        foot={[{ segment_id: 'total', name: t('total'), name_pl: t('total'), ...month.total }]}
        rowClass={(row) => row.segment_id}
        sorting={sortingBothWays(sort)}
      />
    </section>
  );
}
