import { measure } from '../api/types.ts';
import type { SpendPoint } from '../charts/spend-mark.tsx';
import { spendReturn } from '../charts/spend-return.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, titleOf, useLocale } from '../i18n/locale.ts';
import { customersOf } from '../parts/customers-of.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import type { ElementView } from './element-page.tsx';
import type { Roi } from './roi-parts.ts';

/** What is put across and upwards: all spend and what is attributed to it, or measured spend and what it added. */
const KINDS = {
  attributed: { spend: 'campaign_spend', back: 'attributed_revenue', share: 'roi_attributed' },
  incremental: { spend: 'measured_spend', back: 'incremental_margin', share: 'roi' },
} as const;

interface SpendReturnsProps {
  view: ElementView<Roi>;
  kind: keyof typeof KINDS;
}

/** Each segment's spend against what came back, with the line where both are the same. */
export function SpendReturns({ view: { body, metrics }, kind }: SpendReturnsProps) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const { address, go } = useAddress();
  const ids = KINDS[kind];
  const [spendTitle, backTitle] = [titleOf(metrics, ids.spend, lang), titleOf(metrics, ids.back, lang)];
  const points = body.segments.flatMap((segment): (SpendPoint & { share: number | null })[] => {
    const [spend, back] = [measure(segment, ids.spend), measure(segment, ids.back)];
    if (spend === null || back === null) return [];
    const name = nameOf(segment, lang);
    return [
      {
        segment_id: segment.segment_id,
        name,
        spend,
        back,
        low: measure(segment, `${ids.back}_low`),
        high: measure(segment, `${ids.back}_high`),
        share: measure(segment, ids.share),
        title: `${name}: ${spendTitle} ${format.money(spend)}, ${backTitle} ${format.money(back)}`,
      },
    ];
  });
  if (points.length === 0) return null;
  const title = text(`roi.${kind}`);
  return (
    <Figure
      id={`returns-${kind}`}
      title={title}
      note={`${text(`roi.${kind}_note`)} ${text('roi.scales')}`}
      chart={(width) =>
        spendReturn(points, {
          id: `returns-${kind}-chart`,
          width,
          title,
          description: text('roi.description', { spend: spendTitle, back: backTitle }),
          spendTitle: format.head('money', spendTitle),
          breakEven: text('roi.break_even'),
          written: (value) => format.cell('money', value, 0),
          onSelect: (segmentId) => {
            go(hrefOf(address, customersOf(segmentId)));
          },
        })
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'name', title: t('segment'), cell: (point) => point.name },
            { id: 'spend', title: spendTitle, cell: (point) => format.money(point.spend) },
            {
              id: 'back',
              title: backTitle,
              cell: ({ back, low = null, high = null }) =>
                low === null || high === null
                  ? format.money(back)
                  : text('with_interval', {
                      value: format.money(back),
                      low: format.money(low),
                      high: format.money(high),
                    }),
            },
            {
              id: 'share',
              title: titleOf(metrics, ids.share, lang),
              cell: (point) => format.share(point.share),
            },
          ]}
          rows={points}
        />
      )}
    />
  );
}
