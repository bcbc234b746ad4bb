import { sharePairs } from '../charts/share-pairs.tsx';
import type { SharePair } from '../charts/share-row.tsx';
import { measure, type Overview } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import { customersOf } from './customers-of.ts';
import { Figure } from './figure.tsx';
import { Table } from './table.tsx';

/** Each segment's share of customers against its share of revenue. */
export function Shares({ overview }: { overview: Overview }) {
  const { t, lang, format } = useLocale();
  const { address, go } = useAddress();
  const pairs = overview.segments.map((segment): SharePair => ({
    segment_id: segment.segment_id,
    name: nameOf(segment, lang),
    customers: measure(segment, 'customer_share'),
    revenue: measure(segment, 'revenue_share'),
  }));
  const columns = [
    { id: 'name', title: t('segment'), cell: (pair: SharePair) => pair.name },
    {
      id: 'customers',
      title: t('shares.customers'),
      cell: (pair: SharePair) => format.share(pair.customers),
    },
    { id: 'revenue', title: t('shares.revenue'), cell: (pair: SharePair) => format.share(pair.revenue) },
  ];
  return (
    <Figure
      id="shares"
      title={t('shares.title')}
      note={t('shares.note')}
      chart={(width) =>
        sharePairs(pairs, {
          id: 'shares-chart',
          width,
          title: t('shares.title'),
          description: t('shares.description'),
          customersTitle: t('shares.customers'),
          revenueTitle: t('shares.revenue'),
          share: format.share,
          onSelect: (segmentId) => {
            go(hrefOf(address, customersOf(segmentId)));
          },
        })
      }
      table={() => <Table caption={t('shares.title')} columns={columns} rows={pairs} />}
    />
  );
}
