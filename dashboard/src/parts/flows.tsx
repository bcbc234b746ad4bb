import type { FlowBar } from '../charts/flow-bars.tsx';
import { joinedLeft } from '../charts/joined-left.tsx';
import type { Growth } from '../api/types.ts';
import { useLocale } from '../i18n/locale.ts';
import { Figure } from './figure.tsx';
import { Table } from './table.tsx';

/** Who joined and who left, month by month, over all segments. */
export function Flows({ growth }: { growth: Growth }) {
  const { t, format } = useLocale();
  const bars = growth.months.map(({ month, is_complete, total }): FlowBar => ({
    month,
    is_complete,
    joined: total.joined,
    left: total.left,
  }));
  const columns = [
    { id: 'month', title: t('month'), cell: (bar: FlowBar) => format.month(bar.month) },
    { id: 'joined', title: t('growth.joined'), cell: (bar: FlowBar) => format.count(bar.joined) },
    { id: 'left', title: t('growth.left'), cell: (bar: FlowBar) => format.count(bar.left) },
  ];
  return (
    <Figure
      id="flows"
      title={t('growth.flows')}
      note={t('growth.flows_note')}
      chart={(width) =>
        joinedLeft(bars, {
          id: 'flows-chart',
          width,
          height: 230,
          title: t('growth.flows'),
          description: t('growth.flows_description'),
          joined: t('growth.joined'),
          left: t('growth.left'),
          count: format.count,
          month: format.month,
          incomplete: t('growth.incomplete'),
        })
      }
      table={() => <Table caption={t('growth.flows')} columns={columns} rows={bars.toReversed()} />}
    />
  );
}
