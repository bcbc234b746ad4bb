import { indexBars } from '../charts/index-bars.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { customersOf } from '../parts/customers-of.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import type { AttributeShare } from './characteristics-parts.ts';
import { useTraits } from './use-traits.ts';

interface AttributeBarsProps {
  segmentId: string;
  name: string;
  /** Of the segment. */
  rows: readonly AttributeShare[];
}

/** Values of an attribute that are drawn: those whose share differs most. */
const DRAWN = 4;
/** Customers whose attribute is known that a drawn index stands on at least. */
const LEAST = 30;

/** What the customers of a segment are more and less often than all customers. */
export function AttributeBars({ segmentId, name, rows }: AttributeBarsProps) {
  const { format } = useLocale();
  const text = useElementText();
  const { address, go } = useAddress();
  const { attribute } = useTraits();
  const title = text('attributes.title', { segment: name });
  const distance = ({ segment_share, total_share }: AttributeShare) =>
    Math.abs((segment_share ?? 0) - (total_share ?? 0));
  const groups = [...new Set(rows.map((row) => row.attribute))].map((id) => ({
    name: attribute(id),
    bars: rows
      .filter((row) => row.attribute === id && row.known_customers >= LEAST)
      .toSorted((a, b) => distance(b) - distance(a))
      .slice(0, DRAWN)
      .toSorted((a, b) => (b.share_index ?? 0) - (a.share_index ?? 0))
      .flatMap(({ attribute_value, share_index, segment_share, total_share }) =>
        share_index === null
          ? []
          : [
              {
                name: attribute_value,
                index: share_index,
                title: text('attributes.bar', {
                  name: attribute_value,
                  share: format.share(segment_share),
                  total: format.share(total_share),
                }),
              },
            ],
      ),
  }));
  if (rows.length === 0) return null;
  return (
    <Figure
      id="attributes"
      title={title}
      note={text('attributes.note', { drawn: DRAWN, least: LEAST })}
      chart={(width) =>
        indexBars(
          groups.filter((group) => group.bars.length > 0),
          {
            id: 'attributes-chart',
            width,
            title,
            description: text('attributes.description'),
            colour: segmentId,
            averageTitle: text('attributes.average'),
            written: format.count,
            onSelect: () => {
              go(hrefOf(address, customersOf(segmentId)));
            },
          },
        )
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'value', title: text('attributes.value'), cell: (row) => row.attribute_value },
            {
              id: 'attribute',
              title: text('attributes.attribute'),
              isText: true,
              cell: (row) => attribute(row.attribute),
            },
            { id: 'index', title: text('attributes.index'), cell: (row) => format.count(row.share_index) },
            { id: 'share', title: text('share'), cell: (row) => format.share(row.segment_share) },
            { id: 'total', title: text('attributes.average'), cell: (row) => format.share(row.total_share) },
            { id: 'n', title: text('cases'), cell: (row) => format.count(row.known_customers) },
          ]}
          rows={rows}
        />
      )}
    />
  );
}
