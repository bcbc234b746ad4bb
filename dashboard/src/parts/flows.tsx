import { sum } from 'd3-array';
import type { Growth, Metric } from '../api/types.ts';
import type { FlowBar } from '../charts/flow-bars.tsx';
import { joinedLeft } from '../charts/joined-left.tsx';
import { titleOf, useLocale } from '../i18n/locale.ts';
import { useAddress } from '../state/use-address.ts';
import { Figure } from './figure.tsx';
import { SegmentChoice } from './segment-choice.tsx';
import { Table } from './table.tsx';

interface FlowsProps {
  growth: Growth;
  metrics: readonly Metric[];
}

/** Who joined a segment and who left one, month by month: all moves, or those of one segment. */
export function Flows({ growth, metrics }: FlowsProps) {
  const { t, lang, format } = useLocale();
  const { address } = useAddress();
  const chosen = growth.segments.find((segment) => segment.segment_id === address.segment)?.segment_id ?? '';
  const [joined, left] = [titleOf(metrics, 'joined', lang), titleOf(metrics, 'left', lang)];
  const bars = growth.months.map((month): FlowBar => {
    const flows = month.segments.filter((flow) => chosen === '' || flow.segment_id === chosen);
    return {
      month: month.month,
      is_complete: month.is_complete,
      joined: sum(flows, (flow) => flow.joined ?? 0),
      left: sum(flows, (flow) => flow.left ?? 0),
    };
  });
  const columns = [
    { id: 'month', title: t('month'), cell: (bar: FlowBar) => format.month(bar.month) },
    { id: 'joined', title: joined, cell: (bar: FlowBar) => format.count(bar.joined) },
    { id: 'left', title: left, cell: (bar: FlowBar) => format.count(bar.left) },
  ];
  return (
    <Figure
      id="flows"
      title={t('growth.flows')}
      note={t('growth.flows_note')}
      control={<SegmentChoice segments={growth.segments} chosen={chosen} />}
      chart={(width) =>
        joinedLeft(bars, {
          id: 'flows-chart',
          width,
          height: 230,
          title: t('growth.flows'),
          description: t('growth.flows_description'),
          joined,
          left,
          count: format.count,
          month: format.month,
          monthTick: format.monthTick,
          incomplete: t('growth.incomplete'),
        })
      }
      table={() => <Table caption={t('growth.flows')} columns={columns} rows={bars.toReversed()} />}
    />
  );
}
