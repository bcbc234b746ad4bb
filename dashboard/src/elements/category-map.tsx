import type { Segment } from '../api/types.ts';
import type { HeatCell } from '../charts/heat-layout.ts';
import { heatMap } from '../charts/heat-map.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { customersOf } from '../parts/customers-of.ts';
import { Figure } from '../parts/figure.tsx';
import { SegmentName } from '../parts/segment-name.tsx';
import { Table } from '../parts/table.tsx';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import type { Behaviour } from './behaviour-parts.ts';

/** What each segment buys more and less of than all together. */
export function CategoryMap({ body }: { body: Behaviour }) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const { address, go } = useAddress();
  const title = text('categories.title');
  const places = new Map(body.categories.map(({ category, place }) => [category, place]));
  const categories = [...places.keys()].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  if (categories.length === 0) return null;
  const at = (segment: Segment, category: string) =>
    body.categories.find((row) => row.segment_id === segment.segment_id && row.category === category);
  const cell = (segment: Segment, category: string): HeatCell | null => {
    const known = at(segment, category);
    if (known?.category_index == null) return null;
    return {
      strength: strengthOf(known.category_index),
      figure: format.count(known.category_index),
      title: text('categories.cell', {
        segment: nameOf(segment, lang),
        category,
        index: format.count(known.category_index),
        share: format.share(known.category_share),
      }),
    };
  };
  return (
    <Figure
      id="categories"
      title={title}
      note={text('categories.note')}
      chart={(width) =>
        heatMap(
          body.segments.map((segment) => ({
            id: segment.segment_id,
            name: nameOf(segment, lang),
            note: '',
            cells: categories.map((category) => cell(segment, category)),
          })),
          {
            id: 'categories-chart',
            width,
            title,
            description: text('categories.description'),
            columns: categories,
            noteTitle: '',
            incomplete: t('growth.incomplete'),
            onSelect: (segmentId) => {
              go(hrefOf(address, customersOf(segmentId)));
            },
          },
        )
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            {
              id: 'name',
              title: t('segment'),
              cell: (segment: Segment) => <SegmentName segment={segment} />,
            },
            ...categories.map((category) => ({
              id: category,
              title: category,
              cell: (segment: Segment) => {
                const known = at(segment, category);
                return (
                  <>
                    {format.count(known?.category_index)}
                    <small class="n">{format.share(known?.category_share)}</small>
                  </>
                );
              },
            })),
          ]}
          rows={body.segments}
        />
      )}
    />
  );
}

/** As far above 100 as below: twice as much and half as much are as deep, from three times on no deeper. */
function strengthOf(index: number): number {
  const ratio = Math.min(3, Math.max(1 / 3, index / 100));
  return Math.log(ratio) / Math.log(3);
}
