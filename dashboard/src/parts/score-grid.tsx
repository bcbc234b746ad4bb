import { rfmGrid } from '../charts/rfm-grid.tsx';
import type { GridCell, Overview } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import { customersOf } from './customers-of.ts';
import { Figure } from './figure.tsx';
import { Table } from './table.tsx';

const SCORES = [5, 4, 3, 2, 1];

/** The recency x frequency-and-value grid of the scheme rfm. */
export function ScoreGrid({ overview, grid }: { overview: Overview; grid: readonly GridCell[] }) {
  const { t, lang, format } = useLocale();
  const { address, go } = useAddress();
  const names = new Map(overview.segments.map((segment) => [segment.segment_id, nameOf(segment, lang)]));
  const name = (segmentId: string) => names.get(segmentId) ?? segmentId;
  const cellAt = (r: number, fm: number): GridCell | undefined =>
    grid.find((cell) => cell.r_score === r && cell.fm_score === fm);
  const columns = [
    { id: 'r', title: t('grid.r'), cell: (r: number) => `R ${r}` },
    ...SCORES.map((fm) => ({
      id: `fm${fm}`,
      title: `FM ${fm}`,
      isText: true,
      cell: (r: number) => {
        const cell = cellAt(r, fm);
        return cell === undefined ? '' : `${name(cell.segment_id)}: ${format.count(cell.customers)}`;
      },
    })),
  ];
  return (
    <Figure
      id="grid"
      title={t('grid.title')}
      note={t('grid.note')}
      chart={(width) =>
        rfmGrid(grid, {
          id: 'grid-chart',
          width,
          title: t('grid.title'),
          description: t('grid.description'),
          name,
          count: format.count,
          recent: t('grid.recent'),
          longAgo: t('grid.long_ago'),
          much: t('grid.much'),
          little: t('grid.little'),
          onSelect: (segmentId) => {
            go(hrefOf(address, customersOf(segmentId)));
          },
        })
      }
      table={() => <Table caption={t('grid.title')} columns={columns} rows={SCORES} />}
    />
  );
}
