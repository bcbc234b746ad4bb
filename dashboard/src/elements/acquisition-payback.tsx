import { measure, type ElementBody } from '../api/types.ts';
import { payback } from '../charts/payback.tsx';
import type { Payback } from '../charts/payback-row.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, titleOf, useLocale } from '../i18n/locale.ts';
import { customersOf } from '../parts/customers-of.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { hrefOf } from '../state/address.ts';
import { useMetrics } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';

/** What winning a customer cost against what one brings, by segment. */
export function AcquisitionPayback({ body }: { body: ElementBody }) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const { address, go } = useAddress();
  const metrics = useMetrics('profitability');
  const [costTitle, valueTitle] = [titleOf(metrics, 'cac', lang), titleOf(metrics, 'clv_margin', lang)];
  const rows = body.segments.map((segment): Payback => ({
    segment_id: segment.segment_id,
    name: nameOf(segment, lang),
    cost: measure(segment, 'cac'),
    value: measure(segment, 'clv_margin'),
    times: measure(segment, 'ltv_to_cac'),
  }));
  if (rows.every(({ cost, value }) => cost === null && value === null)) return null;
  const times = (value: number | null) =>
    value === null ? format.count(null) : `${format.metric('number', value, 1)}×`;
  const title = text('payback.title');
  return (
    <Figure
      id="payback"
      title={title}
      note={text('payback.note')}
      chart={(width) =>
        payback(rows, {
          id: 'payback-chart',
          width,
          title,
          description: text('payback.description'),
          costTitle: format.head('money', costTitle),
          valueTitle: format.head('money', valueTitle),
          written: (value) => format.metric('number', value, value < 1 ? 2 : 0),
          times,
          onSelect: (segmentId) => {
            go(hrefOf(address, customersOf(segmentId)));
          },
        })
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'name', title: t('segment'), cell: (row) => row.name },
            {
              id: 'cost',
              title: format.head('money', costTitle),
              cell: (row) => format.cell('money', row.cost),
            },
            {
              id: 'value',
              title: format.head('money', valueTitle),
              cell: (row) => format.cell('money', row.value),
            },
            {
              id: 'times',
              title: titleOf(metrics, 'ltv_to_cac', lang),
              cell: (row) => times(row.times),
            },
          ]}
          rows={rows}
        />
      )}
    />
  );
}
