import { gapColumns } from '../charts/gap-columns.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import type { Behaviour, Gap } from './behaviour-parts.ts';
import type { ElementView } from './element-page.tsx';
import { useFocusTitle } from './focus-title.ts';

/** How long customers take from one purchase to the next. */
export function GapHistogram(view: ElementView<Behaviour>) {
  const { format } = useLocale();
  const text = useElementText();
  const title = useFocusTitle(view)(text('gaps.title'));
  const { interpurchase } = view.body;
  const gaps = interpurchase
    .filter((gap) => gap.segment_id === view.focus)
    .toSorted((a, b) => a.place - b.place);
  if (gaps.every((gap) => gap.gaps === 0)) return null;
  const name = ({ from_days, to_days }: Gap) =>
    to_days === null ? `${from_days}+` : `${from_days}–${to_days}`;
  const average = (gap: Gap) =>
    view.focus === 'total'
      ? null
      : (interpurchase.find((all) => all.segment_id === 'total' && all.place === gap.place)?.gap_share ??
        null);
  return (
    <Figure
      id="gaps"
      title={title}
      note={text(view.focus === 'total' ? 'gaps.note' : 'gaps.note_segment')}
      chart={(width) =>
        gapColumns(
          gaps.map((gap) => ({
            id: String(gap.place),
            name: name(gap),
            share: gap.gap_share,
            average: average(gap),
            title: text('gaps.column', {
              days: name(gap),
              share: format.share(gap.gap_share),
              gaps: gap.gaps,
            }),
          })),
          {
            id: 'gaps-chart',
            width,
            height: 250,
            title,
            description: text('gaps.description'),
            unit: text('gaps.days'),
            colour: view.focus,
            share: format.share,
          },
        )
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'days', title: text('gaps.days'), cell: (gap) => name(gap) },
            { id: 'gaps', title: text('cases'), cell: (gap) => format.count(gap.gaps) },
            { id: 'share', title: text('share'), cell: (gap) => format.share(gap.gap_share) },
          ]}
          rows={gaps}
        />
      )}
    />
  );
}
