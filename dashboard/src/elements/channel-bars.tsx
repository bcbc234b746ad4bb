import { measure, type Metric } from '../api/types.ts';
import { segmentBars } from '../charts/segment-bars.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { customersOf } from '../parts/customers-of.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import type { Engagement } from './engagement-parts.ts';
import { casesOf, digitsOf, inSentence } from './figures.ts';

interface ChannelBarsProps {
  body: Engagement;
  channel: string;
  metric: Metric;
  id: string;
}

/** One metric of one channel by segment, each with what it is a share or mean of. */
export function ChannelBars({ body, channel, metric, id }: ChannelBarsProps) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const { address, go } = useAddress();
  const title = `${channel}: ${inSentence(nameOf(metric, lang))}`;
  const rowOf = (segmentId: string) =>
    body.channels.find((row) => row.channel === channel && row.segment_id === segmentId) ?? null;
  const written = (value: number | null) => format.metric(metric.unit, value, digitsOf(metric));
  const bars = body.segments.map((segment) => {
    const row = rowOf(segment.segment_id);
    const n = format.count(casesOf(row, metric.id));
    return {
      segment_id: segment.segment_id,
      name: nameOf(segment, lang),
      value: measure(row, metric.id),
      n,
      note: text('n', { n }),
    };
  });
  return (
    <Figure
      id={id}
      title={title}
      chart={(width) =>
        segmentBars(bars, {
          id: `${id}-chart`,
          width,
          title,
          description: text('bars.description', { metric: title }),
          average: measure(rowOf('total'), metric.id),
          averageTitle: t('total'),
          written,
          onSelect: (segmentId) => {
            go(hrefOf(address, customersOf(segmentId)));
          },
        })
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'name', title: t('segment'), cell: (bar) => bar.name },
            { id: 'value', title, cell: (bar) => written(bar.value) },
            { id: 'n', title: text('cases'), cell: (bar) => bar.n },
          ]}
          rows={bars}
        />
      )}
    />
  );
}
