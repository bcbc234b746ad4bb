import type { HeatCell, HeatRow } from '../charts/heat-layout.ts';
import { heatMap } from '../charts/heat-map.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { customersOf } from '../parts/customers-of.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import { columnsOf, type CrossSell, type ProductRow } from './cross-sell-parts.ts';
import type { ElementView } from './element-page.tsx';

interface SegmentShares {
  id: string;
  name: string;
  /** One a column. */
  products: (ProductRow | undefined)[];
}

/** What part of each segment bought from each category; a pale cell is room to sell. */
export function PenetrationMap({ body }: ElementView<CrossSell>) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const { address, go } = useAddress();
  const columns = columnsOf(body.products);
  if (columns.length === 0) return null;
  const title = text('penetration.title');
  const total = { segment_id: 'total', name: t('total'), name_pl: t('total') };
  const rows = [...body.segments, total].map((segment): SegmentShares => ({
    id: segment.segment_id,
    name: nameOf(segment, lang),
    products: columns.map(({ name, kind }) =>
      body.products.find(
        (row) => row.segment_id === segment.segment_id && row.name === name && row.kind === kind,
      ),
    ),
  }));
  const cell = (row: SegmentShares, product: ProductRow | undefined): HeatCell | null =>
    product?.penetration == null
      ? null
      : {
          strength: product.penetration,
          figure: format.count(100 * product.penetration),
          title: text('penetration.cell', {
            segment: row.name,
            product: product.label,
            share: format.share(product.penetration),
            customers: product.customers,
            n: product.penetration_n,
          }),
        };
  const heat = rows.map((row): HeatRow => ({
    id: row.id,
    name: row.name,
    note: format.count(row.products[0]?.penetration_n),
    cells: row.products.map((product) => cell(row, product)),
    isTotal: row.id === 'total',
  }));
  return (
    <Figure
      id="penetration"
      title={title}
      note={text('penetration.note')}
      chart={(width) =>
        heatMap(heat, {
          id: 'penetration-chart',
          width,
          title,
          description: text('penetration.description'),
          columns: columns.map((column) => column.label),
          noteTitle: 'n',
          incomplete: t('growth.incomplete'),
          onSelect: (segmentId) => {
            if (segmentId !== 'total') go(hrefOf(address, customersOf(segmentId)));
          },
        })
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'name', title: t('segment'), cell: (row) => row.name },
            { id: 'n', title: text('cases'), cell: (row) => format.count(row.products[0]?.penetration_n) },
            ...columns.map((column, i) => ({
              id: column.name,
              title: column.label,
              cell: (row: SegmentShares) => format.share(row.products[i]?.penetration),
            })),
          ]}
          rows={rows}
        />
      )}
    />
  );
}
