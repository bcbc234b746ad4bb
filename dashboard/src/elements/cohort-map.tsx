import type { HeatCell, HeatRow } from '../charts/heat-layout.ts';
import { heatMap } from '../charts/heat-map.tsx';
import { useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { Figure } from '../parts/figure.tsx';
import { Table } from '../parts/table.tsx';
import type { ElementView } from './element-page.tsx';
import { useFocusTitle } from './focus-title.ts';
import { cohortsOf, together, type Retention } from './retention-parts.ts';

interface CohortRow {
  name: string;
  customers: number;
  shares: (number | null)[];
}

/** Who came back how many months after the first purchase, by the month of it. */
export function CohortMap(view: ElementView<Retention>) {
  const { t, format } = useLocale();
  const text = useElementText();
  const title = useFocusTitle(view)(text('cohorts.title'));
  const cohorts = cohortsOf(view.body.cohorts, view.focus);
  const all = together(cohorts, 1);
  const ages = (cohorts[0]?.cells ?? []).map((_, i) => i + 1);
  if (ages.length === 0) return null;
  const shareAt = (age: number) => all.find((point) => point.age === age)?.share ?? null;
  const shares = cohorts.flatMap(({ cells }) => cells.map((cell) => cell?.cohort_retention ?? 0));
  const deepest = Math.max(0.01, ...shares);
  const cell = (share: number, active: number, customers: number, name: string, age: number): HeatCell => ({
    strength: share / deepest,
    figure: format.count(100 * share),
    title: text('cohorts.cell', { name, age, share: format.share(share), active, customers }),
  });
  const rows = cohorts.map(({ cohort, customers, cells }): HeatRow => ({
    id: cohort,
    name: format.monthTick(cohort),
    note: format.count(customers),
    cells: cells.map((month) =>
      month?.cohort_retention == null
        ? null
        : {
            ...cell(
              month.cohort_retention,
              month.active,
              customers,
              format.month(cohort),
              month.months_since,
            ),
            isOpen: !month.is_complete,
          },
    ),
  }));
  const total: HeatRow = {
    id: 'all',
    name: text('cohorts.all'),
    note: format.count(cohorts.reduce((customers, cohort) => customers + cohort.customers, 0)),
    isTotal: true,
    cells: ages.map((age) => {
      const point = all.find((known) => known.age === age);
      return point === undefined
        ? null
        : cell(point.share, point.active, point.customers, text('cohorts.all'), age);
    }),
  };
  const tableRows: CohortRow[] = cohorts.map(({ cohort, customers, cells }) => ({
    name: format.month(cohort),
    customers,
    shares: cells.map((month) => month?.cohort_retention ?? null),
  }));
  return (
    <Figure
      id="cohorts"
      title={title}
      note={text('cohorts.note')}
      chart={(width) =>
        heatMap([...rows, total], {
          id: 'cohorts-chart',
          width,
          title,
          description: text('cohorts.description'),
          columns: ages.map(String),
          noteTitle: 'n',
          incomplete: t('growth.incomplete'),
        })
      }
      table={() => (
        <Table
          caption={title}
          columns={[
            { id: 'cohort', title: text('cohorts.first'), cell: (row) => row.name },
            { id: 'n', title: text('cohorts.size'), cell: (row) => format.count(row.customers) },
            ...ages.map((age, i) => ({
              id: String(age),
              title: String(age),
              cell: (row: CohortRow) => (row.shares[i] == null ? '' : format.share(row.shares[i])),
            })),
          ]}
          rows={tableRows}
          foot={[{ name: text('cohorts.all'), customers: Number.NaN, shares: ages.map(shareAt) }]}
        />
      )}
    />
  );
}
