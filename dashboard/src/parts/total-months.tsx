import { max } from 'd3-array';
import { monthArea } from '../charts/month-area.tsx';
import type { MonthPoint } from '../charts/options.ts';
import type { Growth } from '../api/types.ts';
import { useLocale } from '../i18n/locale.ts';
import { Figure } from './figure.tsx';
import { sizesOf } from './months.ts';
import { Table } from './table.tsx';

/** All customers at each month end. */
export function TotalMonths({ growth }: { growth: Growth }) {
  const { t, format } = useLocale();
  const points = sizesOf(growth, 'total');
  const columns = [
    { id: 'month', title: t('month'), cell: (point: MonthPoint) => format.month(point.month) },
    {
      id: 'customers',
      title: t('growth.customers'),
      cell: (point: MonthPoint) => format.count(point.customers),
    },
  ];
  return (
    <Figure
      id="total"
      title={t('growth.total')}
      note={t('growth.month_end')}
      chart={(width) =>
        monthArea(points, {
          id: 'total-chart',
          width,
          height: 230,
          title: t('growth.total'),
          description: t('growth.total_description', {
            from: format.count(points[0]?.customers),
            to: format.count(points.at(-1)?.customers),
          }),
          ceiling: max(points, (point) => point.customers) ?? 0,
          colour: 'total',
          count: format.count,
          incomplete: t('growth.incomplete'),
        })
      }
      table={() => <Table caption={t('growth.total')} columns={columns} rows={points.toReversed()} />}
    />
  );
}
