import type { AmountBar } from '../charts/amount-row.tsx';
import { amountBars } from '../charts/amount-bars.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { titleOf, useLocale } from '../i18n/locale.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { useMetrics } from '../state/source.ts';

export interface DealBar extends AmountBar {
  deals: number;
}

interface DealBarsProps {
  id: string;
  title: string;
  note: string;
  description: string;
  /** Over the names. */
  nameTitle: string;
  colour: string;
  bars: readonly DealBar[];
  /** Of the table only. */
  more?: readonly DealBar[];
}

/** Deals by something, their amount and what is to be expected of it. */
export function DealBars({
  id,
  title,
  note,
  description,
  nameTitle,
  colour,
  bars,
  more = [],
}: DealBarsProps) {
  const { lang, format } = useLocale();
  const text = useElementText();
  const metrics = useMetrics('opportunities');
  return (
    <Figure
      id={id}
      title={title}
      note={note}
      chart={(width) =>
        amountBars(bars, {
          id: `${id}-chart`,
          width,
          title,
          description,
          colour,
          written: format.money,
          overdue: text('closes.overdue'),
        })
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'name', title: nameTitle, cell: (bar) => bar.name },
            { id: 'deals', title: text('deals.title'), cell: (bar) => format.count(bar.deals) },
            {
              id: 'amount',
              title: format.head('money', text('amount')),
              cell: (bar) => format.cell('money', bar.amount, 0),
            },
            {
              id: 'weighted',
              title: format.head('money', titleOf(metrics, 'weighted_pipeline', lang)),
              cell: (bar) => format.cell('money', bar.weighted, 0),
            },
            {
              id: 'state',
              title: text('deals.state'),
              isText: true,
              cell: (bar) => (bar.isOverdue === true ? text('closes.overdue') : bar.note),
            },
          ]}
          rows={[...bars, ...more]}
        />
      )}
    />
  );
}
