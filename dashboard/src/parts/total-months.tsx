import { max } from 'd3-array';
import { monthArea } from '../charts/month-area.tsx';
import type { MonthPoint } from '../charts/options.ts';
import type { Growth, Metric } from '../api/types.ts';
import { titleOf, useLocale } from '../i18n/locale.ts';
import { Figure } from './figure.tsx';
import { sizesOf } from './months.ts';
import { Table } from './table.tsx';

interface TotalMonthsProps {
  growth: Growth;
  metrics: readonly Metric[];
}

/** All customers at each month end. */
export function TotalMonths({ growth, metrics }: TotalMonthsProps) {
  const { t, lang, format } = useLocale();
  const points = sizesOf(growth, 'total');
  const columns = [
    { id: 'month', title: t('month'), cell: (point: MonthPoint) => format.month(point.month) },
    {
      id: 'customers',
      title: titleOf(metrics, 'customers', lang),
      cell: (point: MonthPoint) => format.count(point.customers),
    },
  ];
  return (
    <Figure
      id="total"
      title={t('growth.total')}
      note={t(points.every((point) => point.is_complete) ? 'growth.month_end' : 'growth.month_end_hatched')}
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
          hasAxis: true,
          month: format.month,
          monthTick: format.monthTick,
          count: format.count,
          incomplete: t('growth.incomplete'),
        })
      }
      table={() => <Table caption={t('growth.total')} columns={columns} rows={points.toReversed()} />}
    />
  );
}
